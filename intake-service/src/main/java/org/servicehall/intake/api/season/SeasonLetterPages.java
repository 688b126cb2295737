package org.servicehall.intake.api.season;

import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Refusal;
import org.servicehall.intake.api.season.SeasonAnswers.SeasonLetter;
import org.servicehall.intake.api.season.SeasonAnswers.SeasonLetters;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.intake.domain.season.CertificationStatus;
import org.servicehall.intake.domain.season.SeasonDays;
import org.servicehall.intake.view.season.SeasonPerson;
import org.servicehall.intake.view.season.SeasonQueries;
import org.servicehall.intake.view.season.SeasonSheet;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.vault.Vault;
import org.servicehall.platform.view.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is printed for who has not certified, with their full names: the only place where a list gives them out again, to who
 * serves the window, and recorded as a look at each of them (rules S9, R3).
 */
@RestController
class SeasonLetterPages {
    private static final String WHY = "打印认证通知";
    private static final int ENDING = 4;

    private final SeasonQueries seasons;
    private final OwnSeasons own;
    private final Vault vault;
    private final Halls halls;
    private final Clock clock;

    SeasonLetterPages(SeasonQueries seasons, OwnSeasons own, Vault vault, Halls halls, Clock clock) {
        this.seasons = seasons;
        this.own = own;
        this.vault = vault;
        this.halls = halls;
        this.clock = clock;
    }

    @GetMapping("/api/seasons/{no}/letters")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
    SeasonLetters letters(
            @PathVariable String no,
            @RequestParam(required = false) @Size(max = 40) @Nullable String village,
            Paging paging,
            Actor actor) {
        Instant now = clock.instant();
        SeasonSheet sheet = own.served(actor, no, now);
        Matter matter = own.matter(sheet.hall(), sheet.matterId(), now);
        SeasonDays days = own.days(sheet, now);
        days.checkNotOver(halls.today(sheet.hall(), now));
        Page<SeasonPerson> missing =
                seasons.people(no, village, CertificationStatus.LISTED, paging.after(), paging.limit());
        Hall hall = halls.get(sheet.hall());
        return new SeasonLetters(
                no,
                hall.name(),
                hall.window(matter.window()).map(Hall.Window::name).orElse(hall.name()),
                sheet.matterName(),
                sheet.year(),
                sheet.from(),
                sheet.until(),
                days.afterwards(),
                bring(matter),
                missing.items().stream()
                        .flatMap(person -> letter(person, actor))
                        .toList(),
                missing.next());
    }

    private static List<LocalizedText> bring(Matter matter) {
        return matter.checklist(List.of()).stream()
                .map(item -> item.material().name())
                .toList();
    }

    /** None to who was erased. */
    private Stream<SeasonLetter> letter(SeasonPerson person, Actor actor) {
        if (person.values() == null) {
            return Stream.empty();
        }
        try {
            Map<String, String> data = vault.read(
                    SeasonListController.listed(person.seasonNo(), person.person(), person.values()), actor, WHY);
            String idNumber = data.getOrDefault(Vault.ID_NUMBER, "");
            String ending = idNumber.substring(Math.max(0, idNumber.length() - ENDING));
            return Stream.of(new SeasonLetter(data.getOrDefault("name", ""), ending, person.village()));
        } catch (Refusal erased) {
            return Stream.empty();
        }
    }
}

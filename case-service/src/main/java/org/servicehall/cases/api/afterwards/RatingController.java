package org.servicehall.cases.api.afterwards;

import static org.servicehall.platform.vault.Unguarded.Because.KEPT_IN_VAULT;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.api.Months;
import org.servicehall.cases.domain.rating.RateCase;
import org.servicehall.cases.vault.CaseKind;
import org.servicehall.cases.view.rating.RatingEntry;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.contracts.cases.HandlingEvent.HandlerAssigned;
import org.servicehall.contracts.rating.RatingEvent;
import org.servicehall.contracts.rating.RatingEvent.CaseRated;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.form.CaseNumber;
import org.servicehall.platform.form.Month;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.vault.EnclosingCommands;
import org.servicehall.platform.vault.Unguarded;
import org.servicehall.platform.vault.Vault;
import org.servicehall.platform.vault.VaultId;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Residents rate, with their query code and once; the hall sees how its windows and clerks fare (P7). */
@RestController
class RatingController {
    private final EnclosingCommands commands;
    private final Streams streams;
    private final Vault vault;
    private final QueryCodes codes;
    private final View<RatingEntry> ratings;
    private final Halls halls;

    RatingController(
            EnclosingCommands commands,
            Streams streams,
            Vault vault,
            QueryCodes codes,
            View<RatingEntry> ratings,
            Halls halls) {
        this.codes = codes;
        this.commands = commands;
        this.streams = streams;
        this.vault = vault;
        this.ratings = ratings;
        this.halls = halls;
    }

    /** @param remark in the resident's own words; goes to the vault */
    record RatingRequest(
            @NotBlank @Size(max = 32) @CaseNumber String no,

            @NotBlank @Size(max = 20) String code,
            @NotNull @Min(1) @Max(5) Integer stars,

            @Unguarded(KEPT_IN_VAULT) @Size(max = 1000) @Nullable
            String remark) {}

    record RatingAnswer(String no, LocalizedText matterName, int stars) {}

    /**
     * @param clerk the key again where ratings are summed by clerk, so that it has a name
     * @param ofStars how many gave one star, two, … five
     */
    record Score(String key, @Person @Nullable String clerk, int count, double average, List<Integer> ofStars) {}

    /** By whom ratings are summed. */
    enum By {
        WINDOW,
        CLERK
    }

    /** A wrong code gets the answer of a number nobody has. */
    @PostMapping("/api/public/ratings")
    ResponseEntity<RatingAnswer> rate(@Valid @RequestBody RatingRequest request, CommandContext context) {
        List<RecordedEvent> events = streams.read(CaseEvent.STREAM + ":" + request.no())
                .filter(found -> opened(found).hall().equals(hallOf(request.no())))
                .filter(_ -> codes.opens(request.no(), request.code()))
                .orElseThrow(() -> HallGuard.unknown(request.no()));
        if (!(events.getLast().payload() instanceof CaseCompleted completed)) {
            throw Refusal.conflict("case-not-completed", "P7", request.no());
        }
        if (completed.outcome() == CaseEvent.Outcome.WITHDRAWN) {
            throw Refusal.conflict("withdrawn-not-rated", "P7", request.no());
        }
        var outcome = rate(request, events, context);
        var rated = outcome.only(CaseRated.class);
        return Answers.ok(
                new RatingAnswer(request.no(), opened(events).matterName(), rated.stars()), outcome.version());
    }

    /** Of two at once one rates, and it is that one's remark which counts. */
    private Outcome rate(RatingRequest request, List<RecordedEvent> events, CommandContext context) {
        String remark = request.remark() == null ? "" : request.remark().strip();
        return commands.send(stream(request.no()), context, beside -> {
            if (!remark.isEmpty()) {
                beside.put(
                        CaseKind.RATING.of(remarkOf(request.no()) + "/" + beside.mark()),
                        opened(events).applicant().ref(),
                        Map.of("remark", remark));
            }
            return command(request, events, context);
        });
    }

    @GetMapping("/api/ratings")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
    Page<Score> scores(@RequestParam By by, @RequestParam @Month String month, Actor actor) {
        Map<String, int[]> counts = new TreeMap<>();
        Function<RatingEntry, String> key = by == By.WINDOW ? RatingEntry::window : RatingEntry::clerk;
        var span =
                Months.span(YearMonth.parse(month), halls.calendar(actor.hall()).zone());
        ratings.forEach(
                Filters.and(Filters.eq("hall", actor.hall()), span.holding("ratedAt")),
                Sorts.ascending("ratedAt"),
                entry -> counts.computeIfAbsent(key.apply(entry), _ -> new int[5])[entry.stars() - 1]++);
        return Page.whole(counts.entrySet().stream()
                .map(entry -> score(by, entry.getKey(), entry.getValue()))
                .toList());
    }

    /** What the resident wrote; who reads it is recorded (R3). */
    @GetMapping("/api/ratings/{no}/remark")
    @PreAuthorize("hasAnyRole('LEAD', 'OFFICE')")
    Map<String, String> remark(@PathVariable String no, @ReadingReason String why, Actor actor) {
        HallGuard.check(actor, no);
        VaultId id = streams.read(stream(no))
                .flatMap(events -> commands.markOf(events.getFirst()))
                .map(mark -> CaseKind.RATING.of(remarkOf(no) + "/" + mark))
                .filter(vault::exists)
                .orElse(CaseKind.RATING.of(remarkOf(no)));
        return vault.read(id, actor, why);
    }

    private static RateCase command(RatingRequest request, List<RecordedEvent> events, CommandContext context) {
        CaseOpened opened = opened(events);
        HandlerAssigned handler = events.stream()
                .map(RecordedEvent::payload)
                .filter(HandlerAssigned.class::isInstance)
                .map(HandlerAssigned.class::cast)
                .reduce((_, later) -> later)
                .orElse(null);
        return new RateCase(
                request.no(),
                opened.hall(),
                opened.matterId(),
                handler == null ? opened.window() : handler.window(),
                handler == null ? opened.agent() : handler.handler(),
                request.stars(),
                context.at());
    }

    private static CaseOpened opened(List<RecordedEvent> events) {
        return (CaseOpened) events.getFirst().payload();
    }

    private static String hallOf(String no) {
        return no.substring(0, no.indexOf('-'));
    }

    private static String stream(String no) {
        return RatingEvent.STREAM + ":" + no;
    }

    /** Where older remarks lie; newer ones lie below it, by their command. */
    private static String remarkOf(String no) {
        return no + "/rating";
    }

    private static Score score(By by, String key, int[] ofStars) {
        int count = 0;
        int sum = 0;
        for (int i = 0; i < ofStars.length; i++) {
            count += ofStars[i];
            sum += (i + 1) * ofStars[i];
        }
        return new Score(
                key,
                by == By.CLERK ? key : null,
                count,
                Math.round(100.0 * sum / count) / 100.0,
                Arrays.stream(ofStars).boxed().toList());
    }
}

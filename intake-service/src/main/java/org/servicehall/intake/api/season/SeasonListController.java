package org.servicehall.intake.api.season;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.season.SeasonEvent;
import org.servicehall.contracts.season.SeasonEvent.PeopleListed;
import org.servicehall.intake.api.season.SeasonAnswers.SeasonListAnswer;
import org.servicehall.intake.domain.season.SeasonCommand.ListPeople;
import org.servicehall.intake.domain.season.SeasonCommand.Village;
import org.servicehall.intake.season.SeasonList;
import org.servicehall.intake.season.SeasonList.ListedPerson;
import org.servicehall.intake.season.SeasonSettings;
import org.servicehall.intake.vault.IntakeKind;
import org.servicehall.intake.view.season.SeasonQueries;
import org.servicehall.intake.view.season.SeasonSheet;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.Upload;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.vault.EnclosingCommands;
import org.servicehall.platform.vault.Envelope;
import org.servicehall.platform.vault.MaskedName;
import org.servicehall.platform.vault.Vault;
import org.servicehall.platform.vault.VaultId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the list of who is to certify, whole or not at all; names and numbers go to the vault (rules S9, R3). */
@RestController
class SeasonListController {
    private final EnclosingCommands commands;
    private final OwnSeasons own;
    private final SeasonQueries seasons;
    private final SeasonSettings settings;
    private final Vault vault;
    private final Halls halls;

    SeasonListController(
            EnclosingCommands commands,
            OwnSeasons own,
            SeasonQueries seasons,
            SeasonSettings settings,
            Vault vault,
            Halls halls) {
        this.commands = commands;
        this.own = own;
        this.seasons = seasons;
        this.settings = settings;
        this.vault = vault;
        this.halls = halls;
    }

    @PostMapping(path = "/api/seasons/{no}/lists", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<SeasonListAnswer> list(@PathVariable String no, Upload upload, Actor actor, CommandContext context)
            throws IOException {
        SeasonSheet season = own.served(actor, no, context.at());
        return upload.receive(file -> list(season, file, context.withFingerprint(file.fingerprint())));
    }

    private ResponseEntity<SeasonListAnswer> list(SeasonSheet season, Upload.Received file, CommandContext context) {
        List<ListedPerson> people = SeasonList.read(file.content(), settings.lines());
        Outcome outcome = commands.send(
                SeasonEvent.STREAM + ":" + season.no(),
                context,
                beside -> new ListPeople(
                        season.no(),
                        vault.contentMark(season.no(), file.sha256()),
                        beside.mark(),
                        villages(season, people, beside),
                        settings.people(),
                        own.days(season, context.at()),
                        halls.today(season.hall(), context.at()),
                        context.by(),
                        context.at()));
        int added = outcome.events().stream()
                .mapToInt(event -> event.payload() instanceof PeopleListed listed
                        ? listed.people().size()
                        : 0)
                .sum();
        var answer = new SeasonListAnswer(season.no(), people.size(), added, people.size() - added, outcome.version());
        return Answers.ok(answer, outcome.version());
    }

    /** Those who are on no list yet; the others' data lies in the vault. */
    private List<Village> villages(SeasonSheet season, List<ListedPerson> people, Envelope beside) {
        Set<String> listed = seasons.listed(season.no());
        Map<String, List<Applicant>> villages = new LinkedHashMap<>();
        for (ListedPerson person : people) {
            String ref = vault.personRef(season.hall(), person.idNumber());
            if (!listed.contains(ref)) {
                beside.put(
                        listed(season.no(), ref, beside.mark()),
                        ref,
                        Map.of("name", person.name(), Vault.ID_NUMBER, person.idNumber()));
                villages.computeIfAbsent(person.village(), _ -> new ArrayList<>())
                        .add(new Applicant(ref, MaskedName.of(person.name())));
            }
        }
        return villages.entrySet().stream()
                .map(village -> new Village(village.getKey(), village.getValue()))
                .toList();
    }

    /** Under what a person's data lies. */
    static VaultId listed(String no, String person, String values) {
        return IntakeKind.LISTED_PERSON.of(no + "/" + person + "/" + values);
    }
}

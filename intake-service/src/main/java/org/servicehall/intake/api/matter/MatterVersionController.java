package org.servicehall.intake.api.matter;

import static org.servicehall.platform.vault.Unguarded.Because.PUBLIC_ANYWAY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.catalogue.CatalogueEvent.MatterVersionPublished;
import org.servicehall.intake.catalogue.Catalogue;
import org.servicehall.intake.catalogue.Edition;
import org.servicehall.intake.domain.catalogue.PublishMatterVersion;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.platform.data.DataFault;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.form.MatterId;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.vault.Unguarded;
import org.servicehall.platform.view.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The office edits the catalogue while the hall is open (M5): a new version, from a day on, for its own hall. What was
 * published stays as it was, to be read and compared.
 */
@RestController
class MatterVersionController {
    private final Catalogue catalogue;
    private final Commands commands;
    private final Halls halls;
    private final Clock clock;

    MatterVersionController(Catalogue catalogue, Commands commands, Halls halls, Clock clock) {
        this.catalogue = catalogue;
        this.commands = commands;
        this.halls = halls;
        this.clock = clock;
    }

    /** @param document the whole matter in YAML or JSON, as the catalogue's data files are written */
    record VersionRequest(
            @Unguarded(PUBLIC_ANYWAY) @NotBlank @Size(max = 20_000)
            String document) {}

    record VersionAnswer(String matterId, String version, LocalDate validFrom, long streamVersion) {}

    /**
     * @param from first day on which applications are received under it
     * @param shipped whether it came with the hall's program; else the hall published it
     * @param applies to whom comes today
     */
    record VersionLine(String version, LocalDate from, boolean shipped, boolean applies) {}

    /** @param document as it was published, in YAML or JSON */
    record VersionDocument(String matterId, String version, LocalDate from, boolean shipped, String document) {}

    @GetMapping("/api/matters/{id}/versions")
    @PreAuthorize("hasAnyRole('OFFICE', 'AUDITOR')")
    Page<VersionLine> all(@PathVariable @MatterId String id, Actor actor) {
        LocalDate today = halls.today(actor.hall(), clock.instant());
        List<Edition> editions = catalogue.editions(actor.hall(), id);
        String applying = editions.stream()
                .filter(edition -> !edition.matter().validFrom().isAfter(today))
                .reduce((_, later) -> later)
                .map(edition -> edition.matter().version())
                .orElse("");
        return Page.whole(editions.stream()
                .map(edition -> new VersionLine(
                        edition.matter().version(),
                        edition.matter().validFrom(),
                        edition.shipped(),
                        edition.matter().version().equals(applying)))
                .toList());
    }

    @GetMapping("/api/matters/{id}/versions/{version}")
    @PreAuthorize("hasAnyRole('OFFICE', 'AUDITOR')")
    VersionDocument one(
            @PathVariable @MatterId String id,
            @PathVariable @Pattern(regexp = "[0-9A-Za-z.-]{1,20}") String version,
            Actor actor) {
        return catalogue.editions(actor.hall(), id).stream()
                .filter(edition -> edition.matter().version().equals(version))
                .findFirst()
                .map(edition -> new VersionDocument(
                        id, version, edition.matter().validFrom(), edition.shipped(), edition.document()))
                .orElseThrow(() -> Refusal.notFound("unknown-matter-version", id, version));
    }

    @PostMapping("/api/matters/{id}/versions")
    @PreAuthorize("hasRole('OFFICE')")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<VersionAnswer> publish(
            @PathVariable @MatterId String id,
            @Valid @RequestBody VersionRequest request,
            Actor actor,
            CommandContext context) {
        Matter matter = read(actor.hall(), id, request.document());
        Outcome outcome = commands.send(
                new PublishMatterVersion(
                        actor.hall() + "-" + id,
                        actor.hall(),
                        id,
                        matter.version(),
                        matter.validFrom(),
                        catalogue.isShipped(matter),
                        request.document(),
                        halls.today(actor.hall(), context.at()),
                        actor.id(),
                        context.at()),
                context);
        MatterVersionPublished published = outcome.only(MatterVersionPublished.class);
        catalogue.publish(actor.hall(), matter, request.document());
        return Answers.created(
                URI.create("/api/matters/" + id),
                new VersionAnswer(id, published.version(), published.validFrom(), outcome.version()),
                outcome.version());
    }

    private Matter read(String hall, String id, String document) {
        try {
            Matter matter = catalogue.fitting(hall, halls.get(hall).windowCodes(), id + ".yaml", document);
            if (!matter.id().equals(id)) {
                throw Refusal.unprocessable("matter-of-another-id", "M1", matter.id(), id)
                        .at("document");
            }
            return matter;
        } catch (DataFault fault) {
            throw Refusal.unprocessable("catalogue-fault", "M1", fault.line(), fault.problem())
                    .at("document");
        }
    }
}

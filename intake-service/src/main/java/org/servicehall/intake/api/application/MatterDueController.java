package org.servicehall.intake.api.application;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.intake.api.matter.AskedByParameters;
import org.servicehall.intake.catalogue.Catalogue;
import org.servicehall.intake.domain.AcceptancePreview;
import org.servicehall.intake.domain.command.ApplicationCommand.AcceptApplication;
import org.servicehall.intake.terms.TermSettings;
import org.servicehall.platform.action.DuePreview;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.http.ProblemDocuments;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.settings.Halls;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Until when the hall would promise a matter if it accepted now, for a resident who asks at the counter (K4 to K7, C6). */
@RestController
class MatterDueController {
    private final Catalogue catalogue;
    private final Halls halls;
    private final TermSettings settings;
    private final ProblemDocuments words;
    private final Clock clock;

    MatterDueController(Catalogue catalogue, Halls halls, TermSettings settings, ProblemDocuments words, Clock clock) {
        this.catalogue = catalogue;
        this.halls = halls;
        this.settings = settings;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param circumstance codes of those that hold, as told; what the day brings is added (C6)
     * @param workingDays how many would be promised; the matter's limit where left out (K5)
     * @param limitDate the date that the superior authority sets (K7)
     */
    @GetMapping("/api/matters/{id}/due")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
    DuePreview due(
            @PathVariable String id,
            @RequestParam AcceptanceType type,
            @RequestParam(required = false) @Size(max = 20) @Nullable List<String> circumstance,
            @RequestParam(required = false) @Min(1) @Max(250) @Nullable Integer workingDays,
            @RequestParam(required = false) @Nullable LocalDate limitDate,
            Actor actor) {
        CommandContext now = CommandContext.of(actor.id(), clock.instant());
        LocalDate today = halls.today(actor.hall(), now.at());
        AcceptApplication command = new AcceptApplication(
                "",
                Acts.of(actor, now),
                () -> "",
                type,
                workingDays,
                null,
                limitDate,
                null,
                List.of(),
                null,
                today,
                settings.latestLimit(today),
                settings.limits(halls.deadlines(actor.hall())));
        AcceptancePreview preview = AcceptancePreview.of(
                catalogue.inForce(actor.hall(), today, id),
                Objects.requireNonNullElse(circumstance, List.of()),
                command);
        return DuePreview.of(
                preview.deadline(),
                words.told(preview.refusals().stream()
                        .map(AskedByParameters::named)
                        .toList()));
    }
}

package org.servicehall.intake.api;

import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.intake.catalogue.Catalogue;
import org.servicehall.platform.settings.Halls;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue, open to everybody. Limits are those of the hall asked about, or of the first one. */
@RestController
@RequestMapping("/api/matters")
class MatterController {
    private final Catalogue catalogue;
    private final Halls halls;
    private final Clock clock;

    MatterController(Catalogue catalogue, Halls halls, Clock clock) {
        this.catalogue = catalogue;
        this.halls = halls;
        this.clock = clock;
    }

    @GetMapping
    List<MatterAnswers.Summary> all(@RequestParam(required = false) @Nullable String hall) {
        String code = hallOrFirst(hall);
        return catalogue.inForce(code, today(code)).stream()
                .map(MatterAnswers.Summary::of)
                .toList();
    }

    @GetMapping("/{id}")
    MatterAnswers.Detail one(
            @PathVariable String id,
            @RequestParam(required = false) @Size(max = 20) @Nullable List<String> circumstance,
            @RequestParam(required = false) @Nullable String hall) {
        String code = hallOrFirst(hall);
        return MatterAnswers.Detail.of(
                catalogue.inForce(code, today(code), id), Objects.requireNonNullElse(circumstance, List.of()));
    }

    private String hallOrFirst(@Nullable String hall) {
        return hall == null ? halls.all().getFirst().code() : halls.get(hall).code();
    }

    private LocalDate today(String hall) {
        return halls.today(hall, clock.instant());
    }
}

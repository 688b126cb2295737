package org.servicehall.intake.api.matter;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.intake.catalogue.Catalogue;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.intake.message.Sending;
import org.servicehall.intake.notice.MatterSheet;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Caller;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Page;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue, open to everybody. Versions and limits are those of the hall asked about,
 * else of the own, else of the first one. */
@RestController
@RequestMapping("/api/matters")
class MatterController {
    private final Catalogue catalogue;
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final Halls halls;
    private final Clock clock;
    private final MatterSheet sheet;
    private final Sending sending;

    MatterController(Catalogue catalogue, Halls halls, Clock clock, MatterSheet sheet, Sending sending) {
        this.catalogue = catalogue;
        this.halls = halls;
        this.clock = clock;
        this.sheet = sheet;
        this.sending = sending;
    }

    @GetMapping
    Page<MatterAnswers.Summary> all(@RequestParam(required = false) @Nullable String hall, Caller caller) {
        String code = hallOrFirst(hall, caller);
        return Page.whole(catalogue.inForce(code, today(code)).stream()
                .filter(matter -> !matter.historical())
                .map(MatterAnswers.Summary::of)
                .toList());
    }

    /** What is kept for the record only, as the family-planning matters of the 2010s. */
    @GetMapping("/historical")
    @PreAuthorize("hasRole('AUDITOR')")
    Page<MatterAnswers.Detail> historical(Actor actor) {
        LocalDate today = today(actor.hall());
        return Page.whole(catalogue.inForce(actor.hall(), today).stream()
                .filter(Matter::historical)
                .map(matter ->
                        MatterAnswers.Detail.of(matter, List.of(), Map.of(), null, today, sending.offeredInOrder()))
                .toList());
    }

    /** @param figure as {@code HOSPITAL_COST:18000} */
    @GetMapping("/{id}")
    MatterAnswers.Detail one(
            @PathVariable String id,
            @RequestParam(required = false) @Size(max = 20) @Nullable List<String> circumstance,
            @RequestParam(required = false) @Size(max = 10) @Nullable
                    List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}:[0-9]{1,9}") String> figure,
            @RequestParam(required = false) @Min(0) @Max(150) @Nullable Integer age,
            @RequestParam(required = false) @Nullable String hall,
            Caller caller) {
        String code = hallOrFirst(hall, caller);
        return AskedByParameters.answered(() -> MatterAnswers.Detail.of(
                offered(code, id),
                Objects.requireNonNullElse(circumstance, List.of()),
                figures(figure),
                age,
                today(code),
                sending.offeredInOrder()));
    }

    /** The same on paper, to take home (N1). */
    @GetMapping(path = "/{id}/sheet", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> sheet(
            @PathVariable String id,
            @RequestParam(required = false) @Size(max = 20) @Nullable List<String> circumstance,
            @RequestParam(required = false) @Nullable String hall,
            Caller caller) {
        String code = hallOrFirst(hall, caller);
        List<String> told = Objects.requireNonNullElse(circumstance, List.of());
        String page =
                AskedByParameters.answered(() -> sheet.print(halls.get(code), offered(code, id), told, today(code)));
        return ResponseEntity.ok().contentType(HTML).body(page.getBytes(StandardCharsets.UTF_8));
    }

    private Matter offered(String hall, String id) {
        Matter matter = catalogue.inForce(hall, today(hall), id);
        if (matter.historical()) {
            throw Refusal.notFound("unknown-matter", id);
        }
        return matter;
    }

    private static Map<String, Integer> figures(@Nullable List<String> given) {
        return Objects.requireNonNullElse(given, List.<String>of()).stream()
                .map(figure -> figure.split(":", 2))
                .collect(Collectors.toMap(part -> part[0], part -> Integer.valueOf(part[1]), (first, _) -> first));
    }

    private String hallOrFirst(@Nullable String hall, Caller caller) {
        return hall == null && caller.actor() == null
                ? halls.all().getFirst().code()
                : halls.get(caller.hall(hall)).code();
    }

    private LocalDate today(String hall) {
        return halls.today(hall, clock.instant());
    }
}

package org.servicehall.platform.letter;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.desk.StatusCounts;
import org.servicehall.platform.letter.Letter.Kind;
import org.servicehall.platform.letter.LetterOps.Filter;
import org.servicehall.platform.letter.LetterOps.Item;
import org.servicehall.platform.letter.LetterOps.Items;
import org.servicehall.platform.letter.LetterOps.Opened;
import org.servicehall.platform.letter.LetterOps.Replayed;
import org.servicehall.platform.security.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What this service's projections and automations set aside, for operators. */
@RestController
@RequestMapping("/api/ops")
class LetterController {
    private final LetterOps ops;

    LetterController(LetterOps ops) {
        this.ops = ops;
    }

    /** Why it is given up, for whoever asks later. */
    record DropRequest(@NotBlank @Size(max = 500) String reason) {}

    @GetMapping("/letters")
    @PreAuthorize("hasRole('OPS')")
    Items letters(
            @RequestParam @Nullable String topic,
            @RequestParam @Nullable String stream,
            @RequestParam @Nullable String consumer,
            @RequestParam @Nullable Kind kind,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return ops.list(new Filter(topic, stream, consumer, kind), after, limit);
    }

    @GetMapping("/letters/counts")
    @PreAuthorize("hasRole('OPS')")
    StatusCounts<Kind> counts() {
        return ops.counts();
    }

    @GetMapping("/letters/{id}")
    @PreAuthorize("hasRole('OPS')")
    Opened letter(@PathVariable String id) {
        return ops.open(id);
    }

    /** The record is never tried again; its stream goes on without it. */
    @PostMapping("/letters/{id}/drop")
    @PreAuthorize("hasRole('OPS')")
    Item drop(@PathVariable String id, @Valid @RequestBody DropRequest request, Actor actor) {
        return ops.drop(id, actor.id(), request.reason().strip());
    }

    /** Tries the letter's stream again, for the consumer that set it aside; 202 when not all was tried yet. */
    @PostMapping("/letters/{id}/replay")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    @PreAuthorize("hasRole('OPS')")
    ResponseEntity<Replayed> replay(@PathVariable String id) {
        return answer(ops.replayOne(id));
    }

    /** Tries the letters about records of a topic again; 202 when not all were tried yet. */
    @PostMapping("/dead-letters/{topic}/replay")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    @PreAuthorize("hasRole('OPS')")
    ResponseEntity<Replayed> replay(@PathVariable String topic, @RequestParam @Nullable String stream) {
        return answer(ops.replay(topic, stream));
    }

    private static ResponseEntity<Replayed> answer(Replayed replayed) {
        return ResponseEntity.status(replayed.isOver() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(replayed);
    }
}

package org.servicehall.platform.desk;

import java.util.List;
import org.servicehall.platform.security.Actor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows whoever asks what waits for them in this service. */
@RestController
class DeskController {
    private final List<Desk> desks;

    DeskController(List<Desk> desks) {
        this.desks = List.copyOf(desks);
    }

    record DeskAnswer(List<DeskQueue> queues) {}

    @GetMapping("/api/desk")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'DEPARTMENT', 'AUDITOR', 'OPS')")
    DeskAnswer desk(Actor actor) {
        return new DeskAnswer(
                desks.stream().flatMap(desk -> desk.of(actor).stream()).toList());
    }
}

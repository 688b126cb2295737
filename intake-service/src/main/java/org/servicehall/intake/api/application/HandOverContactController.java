package org.servicehall.intake.api.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.HandOverEvent.AbsentHandOverArranged;
import org.servicehall.contracts.application.HandOverEvent.ApplicationHandedOver;
import org.servicehall.contracts.application.HandOverEvent.HandOverConfirmed;
import org.servicehall.contracts.application.OnlineEvent.TakenUp;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How resident and absent receiver reach each other, for those whom it concerns; every look is recorded (F3, R3). */
@RestController
class HandOverContactController {
    private final Streams streams;
    private final ResidentTexts texts;

    HandOverContactController(Streams streams, ResidentTexts texts) {
        this.streams = streams;
        this.texts = texts;
    }

    /** What was arranged at the latest hand-over to somebody absent. */
    record Contact(@Person String to, Instant meetAt, String requirements, String contact) {}

    @GetMapping("/api/applications/{no}/hand-over/contact")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE')")
    Contact contact(@PathVariable String no, @ReadingReason String why, Actor actor) {
        HallGuard.check(actor, no);
        Arrangement found = Arrangement.of(
                streams.read(ApplicationEvent.STREAM + ":" + no).orElseThrow(() -> HallGuard.unknown(no)));
        RecordedEvent latest = found.latest();
        if (latest == null) {
            throw Refusal.notFound("no-meeting-arranged", no);
        }
        if (!found.concerned().contains(actor.id()) && !actor.is(Role.LEAD) && !actor.is(Role.OFFICE)) {
            throw Refusal.forbidden("hand-over-of-others", "F3", no);
        }
        AbsentHandOverArranged arranged = (AbsentHandOverArranged) latest.payload();
        String contact = texts.contact(no, latest, found.count(), actor, why);
        return new Contact(arranged.to(), arranged.meetAt(), arranged.requirements(), contact);
    }

    /**
     * @param count which hand-over it was
     * @param concerned first asker, who holds it now, and who was to receive it
     */
    private record Arrangement(@Nullable RecordedEvent latest, int count, List<String> concerned) {
        static Arrangement of(List<RecordedEvent> events) {
            RecordedEvent latest = null;
            String receiver = "";
            int handOvers = 0;
            int count = 0;
            String asker = "";
            String holder = "";
            for (RecordedEvent event : events) {
                switch (event.payload()) {
                    case ApplicationReceived received -> asker = holder = received.firstAsker();
                    case ApplicationHandedOver handedOver -> handOvers = handedOver.count();
                    case AbsentHandOverArranged arranged -> {
                        latest = event;
                        receiver = arranged.to();
                        count = handOvers;
                    }
                    case TakenUp taken -> asker = holder = taken.clerk();
                    case HandOverConfirmed confirmed -> holder = confirmed.clerk();
                    default -> {}
                }
            }
            return new Arrangement(latest, count, List.of(asker, holder, receiver));
        }
    }
}

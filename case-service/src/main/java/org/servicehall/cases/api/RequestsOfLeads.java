package org.servicehall.cases.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** What a lead asks for goes to the lead's deputy or the leading group, which decides on nobody else's (rules D4, R2). */
@Component
public class RequestsOfLeads {
    private final Streams streams;
    private final StaffDirectory directory;

    RequestsOfLeads(Streams streams, StaffDirectory directory) {
        this.streams = streams;
        this.directory = directory;
    }

    /**
     * Lets whoever decides go on; where nothing was asked for, that is for the decider to say.
     *
     * @param asker who asked, by the event of asking; null for any other
     * @throws Refusal {@code decided-by-the-lead}, 403
     */
    public void check(Actor decider, String stream, Function<Object, @Nullable String> asker, String rule, Instant at) {
        if (decider.is(Role.LEAD)) {
            return;
        }
        List<String> askers = streams.read(stream).orElse(List.of()).stream()
                .map(RecordedEvent::payload)
                .map(asker)
                .filter(Objects::nonNull)
                .toList();
        if (!askers.isEmpty() && !directory.mayDecide(decider, askers.getLast(), at)) {
            throw Refusal.forbidden("decided-by-the-lead", rule);
        }
    }
}

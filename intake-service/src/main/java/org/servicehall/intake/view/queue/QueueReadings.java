package org.servicehall.intake.view.queue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.queue.QueueEvent;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.springframework.stereotype.Component;

/** A queue read from the very stream that decides on it, where a moment ago won't do. */
@Component
public class QueueReadings {
    private final Streams streams;
    private final QueueDays projection;

    QueueReadings(Streams streams, QueueDays projection) {
        this.streams = streams;
        this.projection = projection;
    }

    /** Empty where nobody has taken a ticket of it. */
    public Optional<QueueDay> now(String queue) {
        @Nullable QueueDay day = null;
        for (RecordedEvent event : streams.read(QueueEvent.STREAM + ":" + queue).orElse(List.of())) {
            day = projection.apply(queue, day, event);
        }
        return Optional.ofNullable(day);
    }
}

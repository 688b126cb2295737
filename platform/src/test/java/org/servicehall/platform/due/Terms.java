package org.servicehall.platform.due;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.eventstore.Note;
import org.servicehall.platform.projection.Projection;

/** A note is due when its last line says, until it is closed. */
final class Terms implements Projection<Terms.Term> {
    public record Term(String no, Instant next) implements Due {}

    @Override
    public String name() {
        return "terms";
    }

    @Override
    public Set<String> topics() {
        return Set.of("notes");
    }

    @Override
    public Class<Term> type() {
        return Term.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return List.of(event.stream().substring(event.stream().indexOf(':') + 1));
    }

    @Override
    public @Nullable Term apply(String id, @Nullable Term current, RecordedEvent event) {
        return event.payload() instanceof Note.LineWritten written ? new Term(id, Instant.parse(written.line())) : null;
    }
}

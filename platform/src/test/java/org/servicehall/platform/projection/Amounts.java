package org.servicehall.platform.projection;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.TallyEvent.Added;

/** One document fed by all streams, with every amount there ever was: what is lost shows, what is repeated does not. */
record Amounts(String topic, Remembers remembers) implements Projection<Amounts.Seen> {
    static final String ALL = "all";

    public record Seen(List<Integer> amounts) {}

    @Override
    public String name() {
        return "amounts";
    }

    @Override
    public Set<String> topics() {
        return Set.of(topic);
    }

    @Override
    public Class<Seen> type() {
        return Seen.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return List.of(ALL);
    }

    @Override
    public @Nullable Seen apply(String id, @Nullable Seen current, RecordedEvent event) {
        if (event.payload() instanceof Added added) {
            Set<Integer> amounts = new TreeSet<>(current == null ? List.of() : current.amounts());
            amounts.add(added.amount());
            return new Seen(List.copyOf(amounts));
        }
        return null;
    }
}

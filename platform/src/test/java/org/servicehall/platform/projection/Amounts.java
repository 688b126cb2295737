package org.servicehall.platform.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.TallyEvent.Added;
import org.servicehall.platform.view.Remembers;

/** One document fed by all streams, with every amount there ever was of each tally: what is lost shows, what is repeated does not. */
record Amounts(String topic, Remembers remembers) implements Projection<Amounts.Seen> {
    static final String ALL = "all";

    public record Seen(List<String> amounts) {}

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
            return with(current == null ? List.of() : current.amounts(), added.tally() + "+" + added.amount());
        }
        return null;
    }

    private static Seen with(List<String> amounts, String amount) {
        int found = Collections.binarySearch(amounts, amount);
        List<String> now = new ArrayList<>(amounts);
        if (found < 0) {
            now.add(-found - 1, amount);
        }
        return new Seen(now);
    }
}

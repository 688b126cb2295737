package org.servicehall.platform.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.TallyEvent.Added;
import org.servicehall.platform.projection.TallyEvent.Removed;
import org.servicehall.platform.projection.TallyEvent.Spoilt;

/** Keeps every amount in the order it came: what is repeated, lost or out of order shows. */
class Tallies implements Projection<Tallies.Tally> {
    public record Tally(String tally, List<Integer> amounts) {}

    private final String topic;
    volatile boolean faulty = true;

    Tallies(String topic) {
        this.topic = topic;
    }

    @Override
    public String name() {
        return "tallies";
    }

    @Override
    public Set<String> topics() {
        return Set.of(topic);
    }

    @Override
    public Class<Tally> type() {
        return Tally.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return switch ((TallyEvent) event.payload()) {
            case Added added -> List.of(added.tally());
            case Removed removed -> List.of(removed.tally());
            case Spoilt spoilt -> List.of(spoilt.tally());
        };
    }

    @Override
    public @Nullable Tally apply(String id, @Nullable Tally current, RecordedEvent event) {
        return switch ((TallyEvent) event.payload()) {
            case Added added -> new Tally(id, appended(current, added.amount()));
            case Removed removed -> null;
            case Spoilt spoilt -> {
                if (faulty) {
                    throw new IllegalStateException("can't digest " + event.id());
                }
                yield new Tally(id, appended(current, -1));
            }
        };
    }

    private static List<Integer> appended(@Nullable Tally current, int amount) {
        List<Integer> amounts = new ArrayList<>(current == null ? List.of() : current.amounts());
        amounts.add(amount);
        return amounts;
    }
}

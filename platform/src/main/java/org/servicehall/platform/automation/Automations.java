package org.servicehall.platform.automation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.consumer.ConsumerLoop;

/** The automations of a service at work: one reader reads for all, and each has a hand (ADR 74). */
public final class Automations {
    /** Name of what reads for all of them. */
    public static final String READER = "automations";

    private static final long UNKNOWN = -1;

    /**
     * How one of them is doing.
     *
     * @param letters what its letters are under
     * @param applied events that this instance had it take since it started
     * @param lag records that it has not done, those too that were not looked at yet whether they concern it; -1 while unknown
     * @param oldest when the oldest of those was sent; null where none waits
     */
    public record Standing(
            String name,
            String letters,
            long applied,
            long lag,
            @Nullable Instant oldest) {}

    private final List<Hand> hands;
    private final ConsumerLoop reader;
    private final FormerGroups formerGroups;

    Automations(List<Hand> hands, ConsumerLoop reader, FormerGroups formerGroups) {
        this.hands = List.copyOf(hands);
        this.reader = reader;
        this.formerGroups = formerGroups;
    }

    /** Of each, also of two that have the same. */
    public List<String> names() {
        return hands.stream().map(Hand::name).toList();
    }

    /** What they listen to. */
    public Set<String> topics() {
        return hands.stream().map(Hand::topics).flatMap(Collection::stream).collect(Collectors.toSet());
    }

    public List<Standing> standings() {
        return hands.stream().map(this::standing).toList();
    }

    private Standing standing(Hand hand) {
        return new Standing(hand.name(), hand.group(), hand.applied(), lag(hand), oldest(hand));
    }

    public void start() {
        if (!hands.isEmpty()) {
            hands.forEach(Hand::start);
            reader.start();
        }
    }

    /** Tells all to stop, without waiting: each ends what it is at. */
    public void stop() {
        hands.forEach(Hand::stop);
        reader.stop();
    }

    public void close() {
        hands.forEach(Hand::close);
        reader.close();
    }

    /** Removes the consumer groups that they had of their own in an earlier program, as far as those are not needed any more. */
    public void removeFormerGroups() {
        formerGroups.remove();
    }

    long lag(Hand hand) {
        long unread = reader.lag();
        return unread == UNKNOWN ? UNKNOWN : unread + hand.waiting();
    }

    private @Nullable Instant oldest(Hand hand) {
        Instant first = hand.oldest();
        return first == null ? reader.oldest() : first;
    }
}

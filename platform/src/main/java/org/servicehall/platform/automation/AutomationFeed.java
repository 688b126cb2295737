package org.servicehall.platform.automation;

import io.micrometer.core.instrument.Counter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.letter.DeadLetters;
import org.servicehall.platform.letter.Genuine;
import org.servicehall.platform.letter.Letter;
import org.servicehall.platform.letter.Transient;

/** Feeds an automation, event by event. Exceptions mean that store or broker are away: the event comes again. For one thread. */
final class AutomationFeed {
    private final Reactions reactions;
    private final Incoming.Reader reader;
    private final DeadLetters deadLetters;
    private final Genuine genuine;
    private final Counter applied;
    private final ViewPatience patience;

    AutomationFeed(
            Automation automation,
            Incoming.Reader reader,
            DeadLetters deadLetters,
            Genuine genuine,
            Counter applied,
            ViewPatience patience) {
        this.reactions = automation.reactions();
        this.reader = reader;
        this.deadLetters = deadLetters;
        this.genuine = genuine;
        this.applied = applied;
        this.patience = patience;
    }

    long applied() {
        return (long) applied.count();
    }

    /** Partitions came or went; what others may have changed is read anew. */
    void reassigned() {
        deadLetters.reassigned();
        patience.forgetAll();
    }

    /** Whether something was set aside, which somebody may want tried again. */
    boolean hasLetters() {
        return deadLetters.hasAny();
    }

    /** What was set aside is tried again, where somebody asked for it. */
    void betweenBatches(Set<TopicPartition> assigned) {
        deadLetters.replay(assigned, this::again);
    }

    /**
     * Returns when its effects are stored.
     *
     * @param over whether it is somebody else's by now: then what fails is set aside there, if it fails there
     * @return whether it is done
     */
    boolean take(Incoming incoming, BooleanSupplier over) {
        return deadLetters.isDropped(incoming.record()) || handle(genuine.judged(incoming), over);
    }

    private boolean handle(Incoming incoming, BooleanSupplier over) {
        Letter letter = react(incoming, deadLetters::isWaiting, patience::isOver);
        if (letter != null && over.getAsBoolean()) {
            return false;
        }
        List<Letter> failed = letter == null ? List.of() : List.of(letter);
        deadLetters.write(failed);
        deadLetters.settle(List.of(incoming), failed);
        return true;
    }

    /** A letter has waited before: a view that is behind still gets no more time, which all others would wait for. */
    private List<Letter> again(List<ConsumerRecord<String, byte[]>> letters) {
        List<Letter> failed = new ArrayList<>();
        Set<String> poisoned = new HashSet<>();
        for (ConsumerRecord<String, byte[]> record : letters) {
            Letter letter = react(
                    genuine.judged(reader.read(record)),
                    poisoned::contains,
                    (_, failure) -> ViewPatience.isBehind(failure));
            if (letter != null) {
                failed.add(letter);
                if (letter.blocks()) {
                    poisoned.add(letter.incoming().stream());
                }
            }
        }
        return failed;
    }

    private @Nullable Letter react(
            Incoming incoming, Predicate<String> waiting, BiPredicate<String, Throwable> patienceIsOver) {
        return switch (incoming) {
            case Incoming.Stray stray -> Letter.stray(stray);
            case Incoming.Unreadable unreadable -> genuine.unreadable(unreadable);
            case Incoming _ when waiting.test(incoming.stream()) -> Letter.waiting(incoming);
            case Incoming.Unknown unknown -> Letter.newer(unknown);
            case Incoming.Known known -> react(known, patienceIsOver);
        };
    }

    private @Nullable Letter react(Incoming.Known known, BiPredicate<String, Throwable> patienceIsOver) {
        try {
            reactions.take(known.event());
            applied.increment();
            patience.forget(known.event().id());
            return null;
        } catch (Refusal refusal) {
            // The rules' answer stays the same however often it is asked for: later events must not wait for it.
            return Letter.refused(known, refusal);
        } catch (RuntimeException e) {
            if (!patienceIsOver.test(known.event().id(), e)) {
                Transient.rethrow(e);
            }
            patience.forget(known.event().id());
            return genuine.failed(known, e);
        }
    }
}

package org.servicehall.platform.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.letter.Genuine;
import org.servicehall.platform.letter.Letter;
import org.servicehall.platform.letter.Transient;
import org.servicehall.platform.view.Remembers;
import org.servicehall.platform.view.Stored;
import org.servicehall.platform.view.StoredCodec;

/** Applies one batch to its documents in memory. */
final class Applying<V extends Record> {
    /**
     * A record with the documents its event changes.
     *
     * @param cause why they could not be told; null when they could
     */
    record Targeted(
            Incoming incoming,
            Set<String> documents,
            @Nullable RuntimeException cause) {
        static Targeted of(Incoming incoming, Projection<?> projection) {
            return switch (incoming) {
                case Incoming.Known known -> of(known, projection);
                case Incoming.Unknown unknown -> new Targeted(unknown, Set.of(), null);
                case Incoming.Unreadable unreadable -> new Targeted(unreadable, Set.of(), null);
                case Incoming.Stray stray -> new Targeted(stray, Set.of(), null);
            };
        }

        private static Targeted of(Incoming.Known known, Projection<?> projection) {
            try {
                return new Targeted(known, Set.copyOf(projection.documents(known.event())), null);
            } catch (RuntimeException e) {
                return new Targeted(known, Set.of(), e);
            }
        }
    }

    /** Whether events with these places in their stream were passed over or given up, both ends included. */
    interface PassedOver {
        boolean cover(String stream, long first, long last);
    }

    /** A document to write, in place of the revision that was read. */
    record Change(String id, long replaces, RawBsonDocument document) {}

    private final Projection<V> projection;
    private final StoredCodec<V> codec;
    private final PassedOver passedOver;
    private final Predicate<String> waiting;
    private final Genuine genuine;
    private final Predicate<Incoming> missed;
    private final boolean encodesEach;
    private final Map<String, Stored<V>> current;
    private final Set<String> changed = new LinkedHashSet<>();
    private final List<Letter> letters = new ArrayList<>();
    private final Set<String> poisoned = new HashSet<>();
    private long applied;

    /**
     * @param missed whether the event was passed over before, since it could not be read
     * @param encodesEach whether what each event makes is encoded, so that one whose document can't be is that event's failure;
     *     else a document is encoded once, as all events of the batch leave it
     */
    Applying(
            Projection<V> projection,
            StoredCodec<V> codec,
            PassedOver passedOver,
            Predicate<String> waiting,
            Genuine genuine,
            Predicate<Incoming> missed,
            boolean encodesEach,
            Map<String, Stored<V>> read) {
        this.projection = projection;
        this.codec = codec;
        this.passedOver = passedOver;
        this.waiting = waiting;
        this.genuine = genuine;
        this.missed = missed;
        this.encodesEach = encodesEach;
        this.current = new HashMap<>(read);
    }

    void accept(Targeted targeted) {
        switch (targeted.incoming()) {
            case Incoming.Stray stray -> letters.add(Letter.stray(stray));
            case Incoming.Unreadable unreadable -> setAside(genuine.unreadable(unreadable));
            case Incoming.Unknown unknown -> accept(unknown, () -> {});
            case Incoming.Known known -> accept(known, () -> apply(known, targeted));
        }
    }

    private void accept(Incoming incoming, Runnable otherwise) {
        if (poisoned.contains(incoming.stream()) || waiting.test(incoming.stream())) {
            letters.add(Letter.waiting(incoming));
        } else {
            otherwise.run();
        }
    }

    /** @throws RuntimeException when a document can't be encoded */
    Collection<Change> changes() {
        return changed.stream()
                .map(id -> change(Objects.requireNonNull(current.get(id))))
                .toList();
    }

    /** The documents as they are stored once the changes are, those that don't change among them. */
    Collection<Stored<V>> documents() {
        return current.values();
    }

    List<Letter> letters() {
        return letters;
    }

    /** Events that changed something now; repeated ones are not counted. */
    long applied() {
        return applied;
    }

    /** All documents of an event change or none does. */
    private void apply(Incoming.Known known, Targeted targeted) {
        try {
            if (targeted.cause() != null) {
                throw targeted.cause();
            }
            Map<String, Stored<V>> next = new LinkedHashMap<>();
            boolean late = comesTooLate(known, targeted);
            for (String id : targeted.documents()) {
                Stored<V> before = current.getOrDefault(id, Stored.absent(id));
                Stored<V> after = after(before, known.event());
                if (!after.equals(before)) {
                    next.put(id, after);
                }
            }
            if (encodesEach) {
                next.values().forEach(codec::encode);
            }
            current.putAll(next);
            changed.addAll(next.keySet());
            applied += next.isEmpty() ? 0 : 1;
            if (late) {
                setAside(Letter.tooLate(known));
            }
        } catch (MissingEvents e) {
            setAside(genuine.early(known, e));
        } catch (RuntimeException e) {
            Transient.rethrow(e);
            setAside(genuine.failed(known, e));
        }
    }

    /**
     * Such a document takes the later event without the one that is missing, and then this one no more. The last that it
     * took itself is not missing.
     */
    private boolean comesTooLate(Incoming.Known known, Targeted targeted) {
        return projection.remembers() == Remembers.PARTS_OF_STREAMS
                && targeted.documents().stream()
                        .map(id -> current.getOrDefault(id, Stored.absent(id)))
                        .anyMatch(document -> known.sequence() < document.lastOf(known.stream()))
                && missed.test(known);
    }

    private Change change(Stored<V> after) {
        return new Change(after.id(), after.revision(), codec.encode(after));
    }

    /** The very same where the event changes nothing and nothing of it has to be remembered. */
    private Stored<V> after(Stored<V> before, RecordedEvent event) {
        if (projection.remembers() != Remembers.NOTHING && !isNew(before, event)) {
            return before;
        }
        V view = projection.apply(before.id(), before.view(), event);
        return switch (projection.remembers()) {
            case NOTHING -> view == null ? stillAbsent(before) : before.with(view);
            case PARTS_OF_STREAMS ->
                view == null && before.applied().isEmpty()
                        ? before
                        : before.with(view, event.stream(), event.sequence());
            case WHOLE_STREAMS -> before.with(view, event.stream(), event.sequence());
        };
    }

    /** A repeated event would bring it back. */
    private static <V extends Record> Stored<V> stillAbsent(Stored<V> before) {
        if (before.view() != null) {
            throw new IllegalStateException(before.id() + " can't vanish, since it remembers nothing");
        }
        return before;
    }

    private boolean isNew(Stored<V> document, RecordedEvent event) {
        long last = document.lastOf(event.stream());
        if (event.sequence() <= last) {
            return false;
        }
        if (projection.remembers() == Remembers.WHOLE_STREAMS
                && event.sequence() > last + 1
                && !passedOver.cover(event.stream(), last + 1, event.sequence() - 1)) {
            throw new MissingEvents(event.stream(), document.id(), last, event.sequence());
        }
        return true;
    }

    private void setAside(Letter letter) {
        letters.add(letter);
        if (letter.blocks()) {
            poisoned.add(letter.incoming().stream());
        }
    }
}

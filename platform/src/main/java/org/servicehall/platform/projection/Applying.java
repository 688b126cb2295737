package org.servicehall.platform.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.event.RecordedEvent;

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
                case Incoming.Unreadable unreadable -> new Targeted(unreadable, Set.of(), unreadable.cause());
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

    /**
     * A document to write, in place of the revision that was read.
     *
     * @param sameView whether it shows what it showed before, and only what it applied has moved on
     */
    record Change(long replaces, BsonDocument document, boolean sameView) {}

    private final Projection<V> projection;
    private final StoredCodec<V> codec;
    private final IgnoredEvents ignored;
    private final Predicate<String> waiting;
    private final Map<String, Stored<V>> read;
    private final Map<String, Stored<V>> current;
    private final Map<String, Change> changes = new LinkedHashMap<>();
    private final List<Letter> letters = new ArrayList<>();
    private final Set<String> poisoned = new HashSet<>();
    private long applied;

    Applying(
            Projection<V> projection,
            StoredCodec<V> codec,
            IgnoredEvents ignored,
            Predicate<String> waiting,
            Map<String, Stored<V>> read) {
        this.projection = projection;
        this.codec = codec;
        this.ignored = ignored;
        this.waiting = waiting;
        this.read = read;
        this.current = new HashMap<>(read);
    }

    void accept(Targeted targeted) {
        String stream = targeted.incoming().stream();
        if (poisoned.contains(stream) || waiting.test(stream)) {
            letters.add(Letter.waiting(targeted.incoming()));
        } else if (targeted.cause() != null) {
            poison(targeted.incoming(), targeted.cause());
        } else if (targeted.incoming() instanceof Incoming.Known known) {
            apply(known, targeted.documents());
        }
    }

    Collection<Change> changes() {
        return changes.values();
    }

    List<Letter> letters() {
        return letters;
    }

    /** Events that changed something now; repeated ones are not counted. */
    long applied() {
        return applied;
    }

    /** All documents of an event change or none does. */
    private void apply(Incoming.Known known, Set<String> documents) {
        try {
            Map<String, Stored<V>> next = new LinkedHashMap<>();
            Map<String, Change> written = new LinkedHashMap<>();
            for (String id : documents) {
                Stored<V> before = current.getOrDefault(id, Stored.absent(id));
                Stored<V> after = after(before, known.event());
                if (!after.equals(before)) {
                    next.put(id, after);
                    written.put(id, change(after));
                }
            }
            current.putAll(next);
            changes.putAll(written);
            applied += next.isEmpty() ? 0 : 1;
        } catch (RuntimeException e) {
            Transient.rethrow(e);
            poison(known, e);
        }
    }

    private Change change(Stored<V> after) {
        Stored<V> before = read.get(after.id());
        boolean sameView = before != null && Objects.equals(before.view(), after.view());
        return new Change(after.revision(), codec.encode(after), sameView);
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
                && !ignored.cover(event.stream(), last + 1, event.sequence() - 1)) {
            throw new MissingEvents(event.stream(), document.id(), last, event.sequence());
        }
        return true;
    }

    private void poison(Incoming incoming, RuntimeException cause) {
        poisoned.add(incoming.stream());
        letters.add(Letter.poison(incoming, cause));
    }
}

package org.servicehall.platform.letter;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.eventstore.StoredEvent;
import org.servicehall.platform.eventstore.StoredStream;
import tools.jackson.core.JacksonException;

/**
 * Tells whether an event that a consumer could not take is the one that was recorded. Asked only then: whoever sends
 * something with the key of a stream must not have the stream wait for it (ADR 0013).
 */
public final class Genuine {
    private final Predicate<String> ownTopics;
    private final Function<String, Optional<StoredStream>> store;
    private final EventJson json;

    /**
     * @param ownTopics topics that carry events of this service's streams alone
     * @param store streams of this service; empty for those of others, which it can't look at
     */
    public Genuine(Predicate<String> ownTopics, Function<String, Optional<StoredStream>> store, EventJson json) {
        this.ownTopics = ownTopics;
        this.store = store;
        this.json = json;
    }

    /** The same, or a stray: what says that it is of a newer program must stand in the store too. */
    public Incoming judged(Incoming incoming) {
        return incoming instanceof Incoming.Unknown && held(incoming) == Held.NO
                ? new Incoming.Stray(incoming.record(), notHeld(incoming))
                : incoming;
    }

    /** Whether the stream is this service's, so that its store could be asked about the event. */
    public boolean isOurs(Incoming incoming) {
        return held(incoming) != Held.ELSEWHERE;
    }

    /** The letter about an event on which a consumer failed. */
    public Letter failed(Incoming.Known known, RuntimeException cause) {
        return doubt(known).orElseGet(() -> Letter.poison(known, cause));
    }

    /** The letter about what can't be read: if it is the recorded event, its stream must not go on without it. */
    public Letter unreadable(Incoming.Unreadable unreadable) {
        return held(unreadable) == Held.YES
                ? Letter.poison(unreadable, unreadable.cause())
                : Letter.unreadable(unreadable);
    }

    /** The letter about an event before which others are missing. */
    public Letter early(Incoming.Known known, RuntimeException cause) {
        return doubt(known).orElseGet(() -> Letter.early(known, cause));
    }

    private Optional<Letter> doubt(Incoming.Known known) {
        Held held = held(known);
        if (held == Held.YES) {
            return Optional.empty();
        }
        String lacking = lacking(known.event().payload());
        if (lacking != null) {
            return Optional.of(new Letter(known, Letter.Kind.UNREADABLE, wrong(known, "its value lacks " + lacking)));
        }
        return held == Held.NO ? Optional.of(new Letter(known, Letter.Kind.STRAY, notHeld(known))) : Optional.empty();
    }

    private static RuntimeException notHeld(Incoming incoming) {
        return wrong(incoming, "the store holds no such event");
    }

    private static RuntimeException wrong(Incoming incoming, String what) {
        return new IllegalArgumentException(incoming.stream() + "@" + incoming.sequence() + ": " + what);
    }

    /** Whether the store holds an event; of other services' streams it knows nothing. */
    private enum Held {
        YES,
        NO,
        ELSEWHERE
    }

    private Held held(Incoming incoming) {
        Optional<StoredStream> stream = store.apply(incoming.stream());
        if (stream.isEmpty() && !ownTopics.test(incoming.record().topic())) {
            return Held.ELSEWHERE;
        }
        return stream.filter(found -> holds(found, incoming)).isPresent() ? Held.YES : Held.NO;
    }

    private boolean holds(StoredStream stream, Incoming incoming) {
        if (incoming.sequence() >= stream.events().size()) {
            return false;
        }
        StoredEvent stored = stream.events().get((int) incoming.sequence());
        return stored.type().equals(incoming.type())
                && (stored.payload().equals(text(incoming)) || meansTheSame(stored, incoming));
    }

    private static String text(Incoming incoming) {
        return new String(incoming.record().value(), StandardCharsets.UTF_8);
    }

    private boolean meansTheSame(StoredEvent stored, Incoming incoming) {
        if (!(incoming instanceof Incoming.Known known)) {
            return false;
        }
        Object payload = known.event().payload();
        try {
            return json.read(stored.payload(), payload.getClass()).equals(payload);
        } catch (JacksonException e) {
            return false;
        }
    }

    /** A component that no event is without, and this one is. */
    private static @Nullable String lacking(Object payload) {
        RecordComponent[] components = payload.getClass().getRecordComponents();
        return components == null
                ? null
                : Arrays.stream(components)
                        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .filter(component -> valueOf(component, payload) == null)
                        .map(RecordComponent::getName)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable Object valueOf(RecordComponent component, Object payload) {
        try {
            return component.getAccessor().invoke(payload);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("An event can't be read: " + component, e);
        }
    }
}

package org.servicehall.platform.projection;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.eventstore.StoredEvent;
import org.servicehall.platform.eventstore.StoredStream;

/**
 * Tells whether an event that a consumer could not take is the one that was recorded. Asked only then: whoever sends
 * something with the key of a stream must not have the stream wait for it (ADR 0013).
 */
final class Genuine {
    private final Function<String, Optional<StoredStream>> store;
    private final EventJson json;

    /** @param store streams of this service; empty for those of others, which it can't look at */
    Genuine(Function<String, Optional<StoredStream>> store, EventJson json) {
        this.store = store;
        this.json = json;
    }

    /** The letter about an event on which a consumer failed. */
    Letter failed(Incoming incoming, RuntimeException cause) {
        return incoming instanceof Incoming.Known known
                ? doubt(known).orElseGet(() -> Letter.poison(known, cause))
                : Letter.poison(incoming, cause);
    }

    /** The letter about an event before which others are missing. */
    Letter early(Incoming.Known known, MissingEvents cause) {
        return doubt(known).orElseGet(() -> Letter.early(known, cause));
    }

    private Optional<Letter> doubt(Incoming.Known known) {
        String lacking = lacking(known.event().payload());
        if (lacking != null) {
            return Optional.of(letter(known, Letter.Kind.UNREADABLE, "its value lacks " + lacking));
        }
        return store.apply(known.stream())
                .filter(stream -> !holds(stream, known))
                .map(_ -> letter(known, Letter.Kind.STRAY, "the store holds no such event"));
    }

    private static Letter letter(Incoming.Known known, Letter.Kind kind, String why) {
        return new Letter(
                known, kind, new IllegalArgumentException(known.event().id() + ": " + why));
    }

    private boolean holds(StoredStream stream, Incoming.Known known) {
        if (known.sequence() >= stream.events().size()) {
            return false;
        }
        StoredEvent stored = stream.events().get((int) known.sequence());
        return stored.type().equals(known.type())
                && json.read(stored.payload(), known.event().payload().getClass())
                        .equals(known.event().payload());
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

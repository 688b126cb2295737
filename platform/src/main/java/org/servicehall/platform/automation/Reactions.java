package org.servicehall.platform.automation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.event.RecordedEvent;

/** What an automation does, by the type of event that it reacts to; events of other types are not even decoded for it. */
public final class Reactions {
    private final Map<Class<?>, Consumer<RecordedEvent>> byType;
    private final @Nullable Consumer<RecordedEvent> otherwise;

    private Reactions(Map<Class<?>, Consumer<RecordedEvent>> byType, @Nullable Consumer<RecordedEvent> otherwise) {
        this.byType = byType;
        this.otherwise = otherwise;
    }

    /** To events of every type. */
    public static Reactions toAll(Consumer<RecordedEvent> reaction) {
        return new Reactions(Map.of(), reaction);
    }

    /** To events of each of these types the same. */
    public static Reactions toAny(Collection<Class<?>> types, Consumer<RecordedEvent> reaction) {
        Map<Class<?>, Consumer<RecordedEvent>> byType = new LinkedHashMap<>();
        types.forEach(type -> byType.put(type, reaction));
        return new Reactions(byType, null);
    }

    /** @param reaction gets what happened, and the event that says so */
    public static <E> Reactions to(Class<E> type, BiConsumer<E, RecordedEvent> reaction) {
        return new Reactions(Map.of(), null).and(type, reaction);
    }

    /**
     * To events of this type as well.
     *
     * @throws IllegalArgumentException when there is a reaction to that type
     */
    public <E> Reactions and(Class<E> type, BiConsumer<E, RecordedEvent> reaction) {
        Map<Class<?>, Consumer<RecordedEvent>> more = new LinkedHashMap<>(byType);
        if (more.put(type, event -> reaction.accept(type.cast(event.payload()), event)) != null) {
            throw new IllegalArgumentException("Two reactions to " + type);
        }
        return new Reactions(more, otherwise);
    }

    /** Whether something is done at events of this type. */
    boolean concern(Class<?> type) {
        return otherwise != null || byType.containsKey(type);
    }

    void take(RecordedEvent event) {
        Consumer<RecordedEvent> reaction = byType.getOrDefault(event.payload().getClass(), otherwise);
        if (reaction != null) {
            reaction.accept(event);
        }
    }
}

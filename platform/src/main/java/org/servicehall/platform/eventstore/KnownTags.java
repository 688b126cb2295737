package org.servicehall.platform.eventstore;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.eventsourcing.eventstore.AnnotationBasedTagResolver;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Remembers where an event says which stream it belongs to: in the one text of a record that is tagged. Axon would look through
 * all fields and methods of each event; it still does where an event is made otherwise.
 */
final class KnownTags implements TagResolver {
    private final TagResolver annotations = new AnnotationBasedTagResolver();

    private final ClassValue<Optional<Tagged>> known = new ClassValue<>() {
        @Override
        protected Optional<Tagged> computeValue(Class<?> event) {
            return only(event);
        }
    };

    @Override
    public Set<Tag> resolve(EventMessage event) {
        Object payload = event.payload();
        return Optional.ofNullable(payload)
                .flatMap(one -> known.get(one.getClass()).flatMap(tagged -> tagged.of(one)))
                .map(Set::of)
                .orElseGet(() -> annotations.resolve(event));
    }

    private static Optional<Tagged> only(Class<?> event) {
        List<Field> tagged = Arrays.stream(event.getDeclaredFields())
                .filter(field -> field.getAnnotationsByType(EventTag.class).length > 0)
                .toList();
        if (!event.isRecord() || tagged.size() != 1 || isTaggedBesideItsFields(event)) {
            return Optional.empty();
        }
        Field field = tagged.getFirst();
        EventTag[] tags = field.getAnnotationsByType(EventTag.class);
        return tags.length == 1
                        && !tags[0].key().isEmpty()
                        && field.getType() == String.class
                        && field.trySetAccessible()
                ? Optional.of(new Tagged(tags[0].key(), field))
                : Optional.empty();
    }

    /** A component's annotation stands at its accessor, too, and says the same there. */
    private static boolean isTaggedBesideItsFields(Class<?> event) {
        List<String> components = Arrays.stream(event.getRecordComponents())
                .map(component -> component.getName())
                .toList();
        return Arrays.stream(event.getMethods())
                .filter(method -> method.getAnnotationsByType(EventTag.class).length > 0)
                .anyMatch(method -> !components.contains(method.getName()));
    }

    private record Tagged(String key, Field field) {
        Optional<Tag> of(Object event) {
            try {
                return Optional.ofNullable((String) field.get(event)).map(value -> new Tag(key, value));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("cannot read " + field, e);
            }
        }
    }
}

package org.servicehall.platform.eventstore;

import java.util.Optional;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.core.annotation.AnnotationMessageTypeResolver;

/**
 * Reads a message's name from its class once. Axon asks for the name of each of an entity's handlers for every event it reads, and
 * would search the annotations each time.
 */
final class KnownMessages implements MessageTypeResolver {
    private final MessageTypeResolver annotations = new AnnotationMessageTypeResolver();

    private final ClassValue<Optional<MessageType>> known = new ClassValue<>() {
        @Override
        protected Optional<MessageType> computeValue(Class<?> message) {
            return annotations.resolve(message);
        }
    };

    @Override
    public Optional<MessageType> resolve(Class<?> message) {
        return known.get(message);
    }
}

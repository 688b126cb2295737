package org.servicehall.platform.testing;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;

/** One entity without any framework around it: thousands of commands a second, for tables and properties. */
public final class EntityPlay {
    private final Object entity;

    /** @param given what has happened to it so far */
    public EntityPlay(Class<?> type, List<?> given) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            this.entity = constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        given.forEach(this::evolve);
    }

    /**
     * What the command makes happen; the entity has evolved by it.
     *
     * @throws Refusal when the rules do not allow it; then nothing has happened
     */
    public List<Object> send(Object command) {
        List<Object> appended = new ArrayList<>();
        Method handler = handler(CommandHandler.class, command)
                .orElseThrow(() -> new IllegalArgumentException("nobody handles " + command.getClass()));
        invoke(handler, command, new Collecting(appended));
        appended.forEach(this::evolve);
        return appended;
    }

    /** What the entity answers to a question, which makes nothing happen. */
    public <A> A ask(Object question, Class<A> answer) {
        Method handler = handler(CommandHandler.class, question)
                .orElseThrow(() -> new IllegalArgumentException("nobody answers " + question.getClass()));
        return answer.cast(invoke(handler, question));
    }

    /** Events that change nothing the rules look at have no handler. */
    private void evolve(Object event) {
        handler(EventSourcingHandler.class, event).ifPresent(handler -> invoke(handler, event));
    }

    private Optional<Method> handler(Class<? extends Annotation> kind, Object message) {
        return Arrays.stream(entity.getClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(kind))
                .filter(method -> method.getParameterTypes()[0] == message.getClass())
                .findFirst();
    }

    private @Nullable Object invoke(Method method, Object... arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(entity, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Collecting(List<Object> events) implements EventAppender {
        @Override
        public void append(List<?> appended) {
            events.addAll(appended);
        }

        @Override
        public void describeTo(ComponentDescriptor descriptor) {
            descriptor.describeProperty("events", events);
        }
    }
}

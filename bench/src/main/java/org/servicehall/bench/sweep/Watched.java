package org.servicehall.bench.sweep;

import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.axonframework.modelling.configuration.EntityModule;

/** What a sweep tells: it records that its time has passed, once. */
@EventSourcedEntity(tagKey = Watched.STREAM)
public final class Watched {
    static final String STREAM = "Watched";

    private boolean passed;

    @EntityCreator
    Watched() {}

    static EntityModule<String, Watched> module() {
        return EventSourcedEntityModule.autodetected(String.class, Watched.class);
    }

    @CommandHandler
    void handle(Pass command, EventAppender events) {
        if (!passed) {
            events.append(new TimePassed(command.no()));
        }
    }

    @EventSourcingHandler
    void on(TimePassed event) {
        passed = true;
    }

    record Pass(@TargetEntityId String no) {}

    sealed interface WatchedEvent {}

    @Event(namespace = "org.servicehall.bench", name = "time-passed", version = "1")
    record TimePassed(@EventTag(key = STREAM) String no) implements WatchedEvent {}
}

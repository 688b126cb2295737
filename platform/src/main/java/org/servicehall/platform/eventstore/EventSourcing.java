package org.servicehall.platform.eventstore;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.core.correlation.CorrelationDataProviderRegistry;
import org.axonframework.messaging.core.correlation.DefaultCorrelationDataProviderRegistry;
import org.axonframework.messaging.eventhandling.EventSink;
import org.axonframework.modelling.configuration.EntityModule;
import org.axonframework.update.UpdateCheckerConfigurationEnhancer;
import org.servicehall.contracts.EventTypes;
import org.servicehall.platform.event.Attempt;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;

/** Axon put together with the event store: from here come {@link Commands} and {@link Streams} of a service. */
public final class EventSourcing implements AutoCloseable {
    private final StreamStore store;
    private final EventTypes types;
    private final RecordedEvents recordedEvents;
    private final AxonConfiguration axon;
    private final Commands commands;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Object>> checks = new CopyOnWriteArrayList<>();

    /**
     * Starts Axon with these entities.
     *
     * @param types the events that the entities record
     */
    public EventSourcing(
            StreamStore store, EventTypes types, EventJson json, Collection<? extends EntityModule<?, ?>> entities) {
        this.store = store;
        this.types = types;
        this.recordedEvents = new RecordedEvents(types, json);
        this.axon = configure(new JsonConverter(json), entities).start();
        this.commands = new Commands(axon.getComponent(CommandGateway.class));
    }

    private EventSourcingConfigurer configure(Converter converter, Collection<? extends EntityModule<?, ?>> entities) {
        MongoEventStorageEngine engine = new MongoEventStorageEngine(
                store,
                new StreamSource(store, new Admission(recordedEvents)),
                new StoredEvents(converter),
                event -> checks.forEach(check -> check.accept(event)),
                stream -> listeners.forEach(listener -> listener.accept(stream)));
        EventSourcingConfigurer configurer = EventSourcingConfigurer.create()
                .registerEventStorageEngine(configuration -> engine)
                .componentRegistry(components -> components
                        // It would phone home.
                        .disableEnhancer(UpdateCheckerConfigurationEnhancer.class)
                        .registerComponent(Converter.class, configuration -> converter)
                        .registerComponent(MessageTypeResolver.class, configuration -> new KnownMessages())
                        .registerComponent(TagResolver.class, configuration -> new KnownTags())
                        // Each command asks for it by this type; one of another is looked for among all there are.
                        .registerComponent(
                                EventSink.class, configuration -> configuration.getComponent(EventStore.class))
                        // Axon's own correlation ids would stand in every event and say nothing that its command
                        // doesn't.
                        .registerComponent(
                                CorrelationDataProviderRegistry.class,
                                configuration -> new DefaultCorrelationDataProviderRegistry()));
        entities.forEach(configurer::registerEntity);
        return configurer;
    }

    /** The same each time: they remember which kinds of command begin streams (ADR 57). */
    public Commands commands() {
        return commands;
    }

    public Streams streams() {
        return new Streams(this::read, this::readable, this::first, this::readWith, this::readAsFarAs);
    }

    private Optional<List<RecordedEvent>> read(String stream) {
        return newest(stream).map(found -> recordedEvents.of(stream, found.events()));
    }

    /** A command's own stream has been read for it; what is decided by an older one is not recorded (ADR 52). */
    private Optional<StoredStream> newest(String stream) {
        Optional<Attempt> own = Attempt.current().filter(attempt -> attempt.isAbout(stream));
        return own.filter(Attempt::beginsStream).isPresent()
                ? Optional.empty()
                : own.flatMap(_ -> store.inHand(stream)).or(() -> store.find(stream));
    }

    private Optional<RecordedEvent> first(String stream) {
        return store.findWith(stream, _ -> true)
                .map(found ->
                        recordedEvents.of(stream, found.events().subList(0, 1)).getFirst());
    }

    private Optional<List<RecordedEvent>> readWith(String stream, Class<?> payload) {
        return store.findWith(
                        stream,
                        known -> known.events().stream()
                                .anyMatch(event -> types.find(event.type())
                                        .filter(payload::equals)
                                        .isPresent()))
                .map(found -> recordedEvents.of(stream, found.events()));
    }

    private Optional<List<RecordedEvent>> readAsFarAs(RecordedEvent event) {
        return store.findWith(event.stream(), known -> known.version() > event.sequence())
                .map(found -> recordedEvents.of(event.stream(), found.events()));
    }

    private List<RecordedEvent> readable(String stream) {
        return store.find(stream)
                .map(found -> recordedEvents.readable(stream, found.events()))
                .orElse(List.of());
    }

    /** Has {@code listener} told the id of each stream that grew in this process, after it did; it must not block. */
    public void whenAppended(Consumer<String> listener) {
        listeners.add(listener);
    }

    /**
     * Has {@code check} told the payload of each event that was decided, before any of the command is stored and in the thread
     * that sent it; what it throws ends the command.
     */
    public void beforeAppend(Consumer<Object> check) {
        checks.add(check);
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}

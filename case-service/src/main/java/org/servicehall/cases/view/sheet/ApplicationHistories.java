package org.servicehall.cases.view.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.view.sheet.ApplicationHistory.Kept;
import org.servicehall.contracts.EventTypes;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;

/** Keeps what intake published about each application. */
public final class ApplicationHistories implements Projection<ApplicationHistory> {
    private final EventJson json;
    private final EventTypes types;

    public ApplicationHistories(EventJson json, EventTypes types) {
        this.json = json;
        this.types = types;
    }

    @Override
    public String name() {
        return "application-histories";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public Class<ApplicationHistory> type() {
        return ApplicationHistory.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof ApplicationEvent happened ? List.of(happened.applicationNo()) : List.of();
    }

    @Override
    public ApplicationHistory apply(String id, @Nullable ApplicationHistory current, RecordedEvent event) {
        List<Kept> events = new ArrayList<>(current == null ? List.of() : current.events());
        events.add(new Kept(event.sequence(), event.type(), event.time(), event.by(), json.write(event.payload())));
        return new ApplicationHistory(id, List.copyOf(events));
    }

    /** The events as intake recorded them. */
    public List<RecordedEvent> events(ApplicationHistory history) {
        return history.events().stream()
                .map(kept -> new RecordedEvent(
                        ApplicationEvent.STREAM + ":" + history.no(),
                        kept.sequence(),
                        kept.type(),
                        kept.time(),
                        kept.by(),
                        json.read(kept.payload(), types.classOf(kept.type()))))
                .toList();
    }
}

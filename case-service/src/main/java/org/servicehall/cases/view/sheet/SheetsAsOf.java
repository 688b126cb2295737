package org.servicehall.cases.view.sheet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.view.View;

/** Draws up a sheet as it stood at a moment, from the events up to then, by the same steps as the view. */
public final class SheetsAsOf {
    private final ApplicationHistories histories;
    private final View<ApplicationHistory> applications;
    private final Streams streams;

    public SheetsAsOf(ApplicationHistories histories, View<ApplicationHistory> applications, Streams streams) {
        this.histories = histories;
        this.applications = applications;
        this.streams = streams;
    }

    /** Empty when nothing was known of the number then. */
    public Optional<CaseSheet> find(String no, Instant moment) {
        Stream<RecordedEvent> application = applications.find(no).map(histories::events).orElse(List.of()).stream();
        Stream<RecordedEvent> handling = streams.read(CaseEvent.STREAM + ":" + no).orElse(List.of()).stream();
        return fold(no, Stream.concat(application, handling), moment);
    }

    static Optional<CaseSheet> fold(String no, Stream<RecordedEvent> events, Instant moment) {
        @Nullable CaseSheet sheet = null;
        for (RecordedEvent event :
                events.filter(event -> !event.time().isAfter(moment)).toList()) {
            sheet = CaseSheet.after(no, sheet, event);
        }
        return Optional.ofNullable(sheet);
    }
}

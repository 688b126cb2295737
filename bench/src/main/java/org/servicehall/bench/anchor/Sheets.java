package org.servicehall.bench.anchor;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.bench.anchor.SheetEvent.LineWritten;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;

/** A view with a document a stream. */
final class Sheets implements Projection<Sheets.Sheet> {
    static final String NAME = "sheets";

    /** @param lines how many there are */
    public record Sheet(String sheet, int lines, String last) {}

    private final String topic;

    Sheets(String topic) {
        this.topic = topic;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of(topic);
    }

    @Override
    public Class<Sheet> type() {
        return Sheet.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return List.of(((LineWritten) event.payload()).sheet());
    }

    @Override
    public Sheet apply(String id, @Nullable Sheet current, RecordedEvent event) {
        LineWritten written = (LineWritten) event.payload();
        return new Sheet(id, current == null ? 1 : current.lines() + 1, written.text());
    }
}

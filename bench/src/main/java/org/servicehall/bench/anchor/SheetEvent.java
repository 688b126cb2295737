package org.servicehall.bench.anchor;

import org.axonframework.messaging.eventhandling.annotation.Event;

/** What is measured with: about as long as an event of a case. */
public sealed interface SheetEvent {
    String STREAM = "Sheet";

    String NAMESPACE = "org.servicehall.bench";

    /** As long as the text of an event of a case. */
    String TEXT = "青溪镇便民服务大厅".repeat(24);

    /** A line of a sheet. */
    @Event(namespace = NAMESPACE, name = "line-written", version = "1")
    record LineWritten(String sheet, int line, String text) implements SheetEvent {}
}

package org.servicehall.accountability.automation;

import java.time.Instant;
import org.servicehall.contracts.paper.PaperEvent.PaperOverdue;
import org.servicehall.platform.event.RecordedEvent;

/** Events that tell of a broken rule, as they come from the topics. */
final class RuleBroken {
    static final String HALL = "330106";
    static final String NUMBER = "330106-20250926-0007";
    static final Instant NOON = Instant.parse("2025-09-26T04:00:00Z");

    private RuleBroken() {}

    static PaperOverdue paperOverdue(int number) {
        return new PaperOverdue(NUMBER, HALL, number, "ID_CARD", NOON, NOON, "wang.fang", "CIVIL_AFFAIRS", NOON);
    }

    static RecordedEvent recorded(String stream, long sequence, Object payload) {
        return new RecordedEvent(stream + ":" + NUMBER, sequence, "type", NOON, "wang.fang", payload);
    }
}

package org.servicehall.cases.view.sheet;

import java.time.Instant;
import java.util.List;
import org.servicehall.contracts.Person;

/** The events of an application as they came, so that a sheet can be drawn up as of any moment without asking intake. */
public record ApplicationHistory(String no, List<Kept> events) {
    /** @param payload the event's JSON */
    public record Kept(
            long sequence,
            String type,
            Instant time,
            @Person String by,
            String payload) {}
}

package org.servicehall.platform.event;

import java.time.Instant;
import org.servicehall.platform.form.ReservedName;

/**
 * An event as it stands in the store and on the topics.
 *
 * @param stream kind and number of what it happened to: {@code Case:330106-20261123-0007}
 * @param sequence its place in the stream; the first event has 0
 * @param type as {@code org.servicehall.case.promised.v1}
 * @param time when it was recorded, milliseconds
 * @param by user id of who caused it, or the name of the automation that did
 * @param payload the event record itself
 */
public record RecordedEvent(String stream, long sequence, String type, Instant time, String by, Object payload) {
    /** Public id, as evidence links and {@code ce_id} carry it: {@code Case:330106-20261123-0007@3}. */
    public String id() {
        return stream + "@" + sequence;
    }

    /** Whether no person did it. */
    public boolean isOfAutomation() {
        return ReservedName.isAutomation(by);
    }

    /** Version that the stream had with this event. */
    public long version() {
        return sequence + 1;
    }
}

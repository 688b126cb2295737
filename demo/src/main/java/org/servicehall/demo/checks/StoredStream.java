package org.servicehall.demo.checks;

import java.util.List;

/**
 * A stream's document.
 *
 * @param topic where its events have to be published
 * @param published up to which version the relay says they are
 */
record StoredStream(String id, String topic, long version, long published, List<StoredEvent> events) {

    /** {@code Case} of {@code Case:330106-20250926-0007}. */
    String kind() {
        return kindOf(id);
    }

    static String kindOf(String id) {
        return id.substring(0, id.indexOf(':'));
    }
}

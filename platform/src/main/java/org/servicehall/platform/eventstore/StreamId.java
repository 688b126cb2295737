package org.servicehall.platform.eventstore;

import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;

/** A stream is named by the one tag of its events: kind and number, {@code Case:330106-20261123-0007}. */
final class StreamId {
    private StreamId() {}

    static String of(Tag tag) {
        return tag.key() + ":" + tag.value();
    }

    /** @throws IllegalArgumentException unless there is exactly one tag */
    static Tag only(Set<Tag> tags, Object owner) {
        if (tags.size() != 1) {
            throw new IllegalArgumentException(owner + " must have exactly one tag to name its stream, has " + tags);
        }
        return tags.iterator().next();
    }
}

package org.servicehall.platform.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * Streams with events not known to be on the topic.
 *
 * @param overdue whose events wait for too long, or are marked by a clock that was ahead; the oldest first
 * @param recent number of the others, whose relay may be about to mark them
 */
public record Unpublished(List<String> overdue, int recent) {
    /** What is marked within that time of now, before or after, is recent. */
    static Unpublished of(Iterable<Document> oldestFirst, Instant now, Duration atLeast) {
        List<String> overdue = new ArrayList<>();
        int recent = 0;
        for (Document stream : oldestFirst) {
            Instant since = stream.getDate(StreamDocument.UNPUBLISHED_SINCE).toInstant();
            if (since.isAfter(now.minus(atLeast)) && since.isBefore(now.plus(atLeast))) {
                recent++;
            } else {
                overdue.add(stream.getString(StreamDocument.ID));
            }
        }
        return new Unpublished(overdue, recent);
    }

    public int size() {
        return overdue.size() + recent;
    }

    public boolean isEmpty() {
        return size() == 0;
    }
}

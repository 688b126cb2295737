package org.servicehall.platform.eventstore;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicehall.platform.hand.InHand;

/** The streams that this process has read or written last. One in hand may have grown since by the hand of another process. */
final class StreamsInHand {
    /** As a burst of short ones has, so that the relay need not read them. */
    private static final int MOST = 4_000;

    private static final long MOST_BYTES = 4 << 20;
    /** What an event takes beside its payload, and a stream beside its events; characters are counted as two bytes. */
    private static final int BESIDE = 300;

    private final InHand<StoredStream> streams = new InHand<>(MOST, MOST_BYTES);

    synchronized Optional<StoredStream> get(String id) {
        return streams.get(id);
    }

    /** Of two that were read at once, the longer is the newer. */
    synchronized void keep(StoredStream stream) {
        if (streams.get(stream.id())
                .filter(known -> known.version() > stream.version())
                .isEmpty()) {
            streams.put(stream.id(), stream, sizeOf(stream.events()));
        }
    }

    synchronized void forget(String id) {
        streams.remove(id);
    }

    /** These were appended. Unless it was known as it was before, nothing is known of it now. */
    synchronized void grown(String id, long before, List<StoredEvent> events) {
        StoredStream known = before == 0
                ? new StoredStream(id, 0, List.of(), 0, 0)
                : streams.get(id).filter(each -> each.version() == before).orElse(null);
        if (known == null) {
            forget(id);
            return;
        }
        keep(new StoredStream(
                id,
                before + events.size(),
                Stream.of(known.events(), events).flatMap(Collection::stream).toList(),
                known.publishedVersion(),
                known.topicEdition()));
    }

    /** Also of one that has grown since: what was sent of it is not sent again. */
    synchronized void published(String id, long version, int edition) {
        streams.get(id)
                .filter(known -> known.version() >= version
                        && known.topicEdition() <= edition
                        && known.publishedOn(edition) < version)
                .ifPresent(known -> keep(new StoredStream(id, known.version(), known.events(), version, edition)));
    }

    private static long sizeOf(List<StoredEvent> events) {
        return BESIDE
                + events.stream()
                        .mapToLong(event -> BESIDE + 2L * event.payload().length())
                        .sum();
    }
}

package org.servicehall.platform.relay;

import com.mongodb.client.MongoCursor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.eventstore.StreamStore.Publication;
import org.servicehall.platform.relay.TopicMemory.Run;
import org.servicehall.platform.relay.TopicMemory.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a topic that is behind the store up with it, on command. It goes through all streams and marks those unpublished
 * that the topic lacks, a few at a time; the relay sends these like any others, from their beginning. What is sent stands
 * on each stream, so that it may be killed anywhere, or run twice. It is done when it has gone through all streams, none
 * was missing, and the topic holds as many records.
 */
final class Republication {
    private static final Logger log = LoggerFactory.getLogger(Republication.class);
    /** So many streams at once, so that new events never wait long behind old ones. */
    static final int AT_ONCE = 100;

    private final String topic;
    private final StreamStore store;
    private final TopicWatch watch;
    private final TopicMemory memory;
    private final InstantSource clock = InstantSource.system();
    private @Nullable Pass pass;

    Republication(String topic, StreamStore store, TopicWatch watch, TopicMemory memory) {
        this.topic = topic;
        this.store = store;
        this.watch = watch;
        this.memory = memory;
    }

    /** How the topic stands. */
    State state() {
        Topic now = memory.all().get(topic);
        return new State(
                topic,
                now == null || !now.isBehind() ? Status.COMPLETE : isRunning(now) ? Status.RUNNING : Status.BEHIND,
                now == null ? null : now.lostAt(),
                store.size(),
                now == null ? null : now.run());
    }

    /** Begins, or goes on. Without need it does nothing, unless it is told to send everything again all the same. */
    State begin(boolean again) {
        Topic now = memory.all().get(topic);
        if (now != null && again && !now.isBehind()) {
            now = memory.anew(now, now.id(), clock.instant());
        }
        if (now != null && now.isBehind() && !isRunning(now)) {
            memory.begin(topic, clock.instant());
            log.info("Everything this service has published on {} is published again", topic);
        }
        watch.doubt();
        return state();
    }

    /** Whether it goes on, as far as is known here. */
    boolean isRunning() {
        Topic now = watch.topic(topic);
        return now != null && now.isBehind() && isRunning(now);
    }

    /**
     * Marks the next streams. To be called on the relay's thread, when few events are unpublished.
     *
     * @param idle whether nothing is unpublished: only then is it worth looking whether all are there
     * @return whether there is more to do at once
     */
    boolean goOn(boolean idle) throws InterruptedException {
        Topic now = watch.topic(topic);
        if (now == null || !now.isBehind() || !isRunning(now)) {
            stop();
            return false;
        }
        if (pass != null && pass.edition != now.edition()) {
            stop();
        }
        if (pass == null) {
            if (!idle) {
                return false;
            }
            pass = new Pass(now);
        }
        return step(now, pass);
    }

    /** Ends the pass it is in; another begins at the first stream. */
    void stop() {
        if (pass != null) {
            pass.close();
            pass = null;
        }
    }

    private boolean step(Topic now, Pass current) throws InterruptedException {
        try {
            boolean more = current.next();
            memory.progress(now, current.run(null));
            if (more) {
                return true;
            }
            if (current.missing == 0 && isThere(current)) {
                memory.whole(now);
                memory.progress(now, current.run(clock.instant()));
                log.info("{} holds all {} events of the streams again", topic, current.events);
                watch.doubt();
            }
            stop();
            return false;
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    private boolean isThere(Pass current) throws InterruptedException {
        long records = watch.records(topic);
        if (records < current.events) {
            log.error("{} holds {} records, but {} events were acknowledged", topic, records, current.events);
        }
        return records >= current.events;
    }

    private static boolean isRunning(Topic topic) {
        return topic.run() != null && topic.run().goesOn();
    }

    /** Whether a topic holds what was published. */
    enum Status {
        COMPLETE,
        BEHIND,
        RUNNING
    }

    /**
     * @param lostAt since when it is behind; null when it is not
     * @param inStore number of streams in the store, those of other topics included
     * @param republication the one that runs, or the last; null before the first
     */
    record State(
            String topic,
            Status status,
            @Nullable Instant lostAt,
            long inStore,
            @Nullable Run republication) {}

    private final class Pass {
        private final int edition;
        private final Instant startedAt;
        private final int number;
        private final MongoCursor<Publication> cursor;
        private long streams;
        private long missing;
        private long events;

        Pass(Topic now) {
            Run last = Objects.requireNonNull(now.run());
            edition = now.edition();
            startedAt = last.startedAt();
            number = last.streams() == 0 ? 1 : last.pass() + 1;
            cursor = store.publications(AT_ONCE);
        }

        /** Whether there are more. */
        boolean next() {
            List<String> behind = new ArrayList<>();
            for (int i = 0; i < AT_ONCE && cursor.hasNext(); i++) {
                look(cursor.next(), behind);
            }
            if (!behind.isEmpty()) {
                store.publishAgain(behind, edition);
            }
            return cursor.hasNext();
        }

        private void look(Publication stream, List<String> behind) {
            if (!watch.isOn(topic, stream.stream())) {
                return;
            }
            streams++;
            if (stream.isMissingOn(edition)) {
                missing++;
                behind.add(stream.stream());
            } else {
                events += stream.events();
            }
        }

        Run run(@Nullable Instant finishedAt) {
            return new Run(startedAt, finishedAt, number, streams, missing, events);
        }

        void close() {
            cursor.close();
        }
    }
}

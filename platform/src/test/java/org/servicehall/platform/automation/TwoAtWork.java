package org.servicehall.platform.automation;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import org.servicehall.platform.projection.Ground;
import org.servicehall.platform.projection.TallyEvent.Added;

/** Two automations of one service, and the events of some streams that both of them hear of. */
final class TwoAtWork implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final int STREAMS = 6;

    final Ground ground = new Ground();
    final Doing one = new Doing("when-added-then-one", ground.topic);
    final Doing other = new Doing("when-added-then-other", ground.topic);

    /** The events of each stream from this one on, and before that one. */
    void publish(int from, int to) {
        for (int amount = from; amount < to; amount++) {
            for (int stream = 0; stream < STREAMS; stream++) {
                ground.publish("Tally:" + stream, amount, new Added("t" + stream, amount));
            }
        }
    }

    /** Until it has done so many of each stream, some of them perhaps twice. */
    static void awaitDone(Doing automation, int events) {
        await().atMost(PATIENCE).until(() -> Set.copyOf(automation.done()).size() == events * STREAMS);
    }

    /** Up to where their reader has said that all is done, of all partitions together. */
    long committed(Ground.Instance instance) {
        return instance.offsets.committed(ground.group(Automations.READER)).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Override
    public void close() throws Exception {
        one.release();
        ground.close();
    }
}

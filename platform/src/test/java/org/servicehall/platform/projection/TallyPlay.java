package org.servicehall.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Tallies.Tally;
import org.servicehall.platform.projection.TallyEvent.Added;

/** What tests of several views do: write to eight streams, and wait until views show it. */
record TallyPlay(Ground ground) {
    static final Duration PATIENCE = Duration.ofSeconds(40);
    static final int STREAMS = 8;

    void publish(int from, int to) {
        for (int amount = from; amount < to; amount++) {
            for (int stream = 0; stream < STREAMS; stream++) {
                ground.publish("Tally:" + stream, amount, new Added("t" + stream, amount));
            }
        }
    }

    void awaitAmounts(Ground.Instance instance, Tallies projection, int amounts) {
        List<Integer> all = IntStream.range(0, amounts).boxed().toList();
        for (int stream = 0; stream < STREAMS; stream++) {
            String tally = "t" + stream;
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(instance.views.of(projection).find(tally))
                                    .contains(new Tally(tally, all)));
        }
    }

    static void awaitJoined(Ground.Instance instance, String name) {
        awaitJoined(instance, name, name + "-1");
    }

    static void awaitJoined(Ground.Instance instance, String name, String collection) {
        await().atMost(PATIENCE).until(() -> {
            Generation now = instance.generations.current(name);
            return now.live().equals(collection) && !now.hasLoop();
        });
    }

    /** A view that counts the events it is told. */
    Tallies counting(AtomicInteger told) {
        return new Tallies(ground.topic) {
            @Override
            public Collection<String> documents(RecordedEvent event) {
                told.incrementAndGet();
                return super.documents(event);
            }
        };
    }

    /** The same view under another name. */
    static class Named extends Tallies {
        private final String name;

        Named(String topic, String name) {
            super(topic);
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }
    }
}

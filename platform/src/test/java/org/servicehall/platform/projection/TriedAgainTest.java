package org.servicehall.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.event.RecordedEvent;

/** In a hall at rest the broker keeps questions (ADR 75). */
class TriedAgainTest {
    @Test
    void whatFailedOnceIsTriedAgainBeforeTheBrokerHasAnsweredTheNextQuestion() throws Exception {
        try (Ground ground = new Ground()) {
            TallyPlay play = new TallyPlay(ground);
            Failing view = new Failing(ground.topic);
            Ground.Instance instance = ground.instance(view);
            play.publish(0, 1);
            play.awaitAmounts(instance, view, 1);
            TallyPlay.awaitJoined(instance, view.name());
            view.fails.set(true);
            play.publish(1, 2);
            play.awaitAmounts(instance, view, 2);
            assertThat(view.fails).isFalse();
            assertThat(view.tries.get(1) - view.tries.get(0))
                    .isLessThan(Duration.ofMillis(1_500).toNanos());
        }
    }

    @Test
    void whoHasNothingToReadAsksTheBrokerOnceInThreeSeconds() throws Exception {
        try (Ground ground = new Ground();
                var member = ground.kafka.member(ground.topic + ".idle")) {
            member.subscribe(List.of(ground.topic));
            while (member.assignment().isEmpty()) {
                member.poll(Duration.ofMillis(100));
            }
            member.poll(Duration.ofSeconds(1));
            double before = asked(member);
            member.poll(Duration.ofSeconds(3));
            assertThat(asked(member) - before).isLessThanOrEqualTo(2);
        }
    }

    private static double asked(Consumer<String, byte[]> member) {
        return member.metrics().entrySet().stream()
                .filter(each -> each.getKey().name().equals("fetch-total")
                        && each.getKey().group().equals("consumer-fetch-manager-metrics"))
                .mapToDouble(each -> (Double) each.getValue().metricValue())
                .findFirst()
                .orElseThrow();
    }

    /** Notes when it is told of events of the second round, and fails at the first of them once. */
    private static final class Failing extends Tallies {
        final AtomicBoolean fails = new AtomicBoolean();
        final List<Long> tries = new CopyOnWriteArrayList<>();

        Failing(String topic) {
            super(topic);
        }

        @Override
        public @Nullable Tally apply(String id, @Nullable Tally current, RecordedEvent event) {
            boolean now = fails.compareAndSet(true, false);
            if (now || tries.size() == 1) {
                tries.add(System.nanoTime());
            }
            if (now) {
                throw new MongoTimeoutException("away");
            }
            return super.apply(id, current, event);
        }
    }
}

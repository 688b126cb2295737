package org.servicehall.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.EncodedOnceTest.Brittle.Sum;
import org.servicehall.platform.projection.TallyEvent.Added;
import org.servicehall.platform.view.View;

/** ADR 79: a document is encoded once for a batch, and one that can't be is still the failure of the event that made it so. */
class EncodedOnceTest {
    private static final int LARGE = 13;
    private static final AtomicInteger ENCODED = new AtomicInteger();

    private Ground ground;

    @BeforeEach
    void open() {
        ground = new Ground();
        ENCODED.set(0);
    }

    @AfterEach
    void close() throws Exception {
        ground.close();
    }

    @Test
    void aDocumentOfManyEventsIsEncodedOncePerBatch() {
        for (int n = 0; n < 100; n++) {
            ground.publish("Tally:a", new Added("a", 0));
        }
        Brittle sums = new Brittle(ground.topic);
        View<Sum> view = ground.instance(sums).views.of(sums);

        assertThat(view.findAtLeast("a", "Tally:a", 100)).contains(new Sum("a", 0));
        assertThat(ENCODED).hasValueLessThan(10);
    }

    @Test
    void whatMakesADocumentThatCanNotBeWrittenIsSetAsideAlone() {
        ground.publish("Tally:a", new Added("a", 1));
        ground.publish("Tally:a", new Added("a", LARGE - 1));
        ground.publish("Tally:a", new Added("a", 1));
        ground.publish("Tally:b", new Added("b", 7));
        Brittle sums = new Brittle(ground.topic);
        View<Sum> view = ground.instance(sums).views.of(sums);

        await().until(() -> ground.deadLetters().size() == 2);
        assertThat(view.findAtLeast("b", "Tally:b", 1)).contains(new Sum("b", 7));
        assertThat(view.findAtLeast("a", "Tally:a", 1)).contains(new Sum("a", 1));
    }

    /** Large sums can't be written. */
    static final class Brittle implements Projection<Sum> {
        public record Sum(String tally, int amount) {
            @Override
            public int amount() {
                ENCODED.incrementAndGet();
                if (amount >= LARGE) {
                    throw new IllegalStateException("can't be written");
                }
                return amount;
            }
        }

        private final String topic;

        Brittle(String topic) {
            this.topic = topic;
        }

        @Override
        public String name() {
            return "sums";
        }

        @Override
        public Set<String> topics() {
            return Set.of(topic);
        }

        @Override
        public Class<Sum> type() {
            return Sum.class;
        }

        @Override
        public Collection<String> documents(RecordedEvent event) {
            return List.of(((Added) event.payload()).tally());
        }

        @Override
        public Sum apply(String id, @Nullable Sum current, RecordedEvent event) {
            return new Sum(id, (current == null ? 0 : current.amount) + ((Added) event.payload()).amount());
        }
    }
}

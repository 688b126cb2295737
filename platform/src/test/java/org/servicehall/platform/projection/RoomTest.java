package org.servicehall.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is handed out is bounded, by number and by size (ADR 74). */
class RoomTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Room room = new Room(3, 100);

    @Test
    void thereIsRoomUntilSoManyRecordsAreInHand() {
        room.take(1);
        room.take(1);
        assertThat(room.await(Duration.ZERO)).isTrue();
        room.take(1);
        assertThat(room.await(Duration.ZERO)).isFalse();
        room.free(1);
        assertThat(room.await(Duration.ZERO)).isTrue();
    }

    @Test
    void thereIsRoomUntilTheyAreSoLarge() {
        room.take(99);
        assertThat(room.await(Duration.ZERO)).isTrue();
        room.take(1);
        assertThat(room.await(Duration.ZERO)).isFalse();
    }

    @Test
    void whoWaitsGoesOnAsSoonAsThereIsSome() {
        room.take(100);
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> room.await(LONG));
        room.free(100);
        await().untilAsserted(() -> assertThat(waiting).isCompletedWithValue(true));
    }
}

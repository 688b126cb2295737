package org.servicehall.platform.automation;

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
        room.take(1, 1);
        room.take(1, 1);
        assertThat(room.await(Duration.ZERO)).isTrue();
        Room.Place third = room.take(1, 2);
        assertThat(room.await(Duration.ZERO)).isFalse();
        third.leave();
        assertThat(room.await(Duration.ZERO)).isFalse();
        third.leave();
        assertThat(room.await(Duration.ZERO)).isTrue();
    }

    @Test
    void thereIsRoomUntilTheyAreSoLarge() {
        room.take(99, 1);
        assertThat(room.await(Duration.ZERO)).isTrue();
        room.take(1, 1);
        assertThat(room.await(Duration.ZERO)).isFalse();
    }

    @Test
    void whoWaitsGoesOnAsSoonAsThereIsSome() {
        Room.Place all = room.take(100, 1);
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> room.await(LONG));
        all.leave();
        await().untilAsserted(() -> assertThat(waiting).isCompletedWithValue(true));
    }
}

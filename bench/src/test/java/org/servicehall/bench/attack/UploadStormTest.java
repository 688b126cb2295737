package org.servicehall.bench.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadStormTest {
    private static final long MEBI = 1024 * 1024;
    private static final Duration SLOWEST = Duration.ofSeconds(30);

    @Test
    void holdsWhenOthersAreAnsweredAndNobodyHoldsMoreThanTheBudget() throws IOException {
        assertThat(held(SLOWEST, grownBy(20))).isTrue();
    }

    @Test
    void doesNotHoldWhenOthersFail() throws IOException {
        assertThat(held(SLOWEST, grownBy(0), Fault.FAILS_OTHERS)).isFalse();
    }

    @Test
    void doesNotHoldWhenOthersWaitTooLong() throws IOException {
        assertThat(held(Duration.ZERO, grownBy(0))).isFalse();
    }

    @Test
    void doesNotHoldWhenMoreIsHeldThanTheBudgetsAllow() {
        assertThat(looked(grownBy(20)).isWithinBounds()).isTrue();
        assertThat(looked(grownBy(41)).isWithinBounds()).isFalse();
    }

    @Test
    void doesNotHoldWhenNobodySawTheMemory(@TempDir Path empty) {
        LiveHeap unseen = looked(LiveHeap.of(empty));
        assertThat(unseen.isWithinBounds()).isFalse();
        assertThat(unseen.growth()).isEqualTo("accountability not seen, gateway not seen");
    }

    @Test
    void seesWhatAProcessHoldsAndNotItsGarbage() throws IOException {
        String self = Long.toString(ProcessHandle.current().pid());
        long before = LiveHeap.ofProcess(self).orElseThrow();
        byte[] held = new byte[Math.toIntExact(64 * MEBI)];
        long with = LiveHeap.ofProcess(self).orElseThrow();
        assertThat(with - before).isBetween(50 * MEBI, 80 * MEBI);
        assertThat(held).isNotEmpty();
    }

    /** Each address of the others' work is asked once. */
    private static boolean held(Duration slowest, LiveHeap memory, Fault... faults) throws IOException {
        try (var hall = new LittleHall(faults)) {
            return new UploadStorm(new Wire(hall.address()), slowest).held(0, UploadStorm.WORK.size(), memory);
        }
    }

    /** Each part is seen to hold nothing, and then so many MiB. */
    private static LiveHeap grownBy(long mebibytes) {
        Iterator<Long> seen =
                List.of(0L, 0L, mebibytes * MEBI, mebibytes * MEBI).iterator();
        return new LiveHeap(_ -> OptionalLong.of(seen.next()));
    }

    private static LiveHeap looked(LiveHeap heap) {
        heap.look();
        return heap;
    }
}

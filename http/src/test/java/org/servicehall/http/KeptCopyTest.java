package org.servicehall.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class KeptCopyTest {
    private long time;
    private int fetched;
    private boolean away;
    private CountDownLatch hanging = new CountDownLatch(0);
    private final KeptCopy<String> copy =
            new KeptCopy<>(this::fetch, Duration.ofMinutes(5), Duration.ofSeconds(5), () -> time, this::aside);
    private final List<Thread> renewals = new ArrayList<>();

    @Test
    void itIsFetchedWhenFirstWantedAndRenewedAsideWhenItIsOld() throws SourceAway, InterruptedException {
        assertThat(fetched).isZero();
        assertThat(copy.get()).isEqualTo("copy 1");
        pass(Duration.ofMinutes(4));
        assertThat(copy.get()).isEqualTo("copy 1");
        pass(Duration.ofMinutes(1));
        assertThat(copy.get()).isEqualTo("copy 1");
        awaitRenewals();
        assertThat(copy.get()).isEqualTo("copy 2");
        assertThat(renewals).hasSize(1);
    }

    @Test
    void whoMissesSomethingGetsANewerOneButNotBeforeThePauseIsOver() throws SourceAway {
        String first = copy.get();
        assertThat(copy.insteadOf(first)).isSameAs(first);
        pass(Duration.ofSeconds(5));
        assertThat(copy.insteadOf(first)).isEqualTo("copy 2");
        assertThat(copy.insteadOf(first)).isEqualTo("copy 2");
        for (int i = 0; i < 100; i++) {
            copy.insteadOf(copy.get());
        }
        assertThat(fetched).isEqualTo(2);
    }

    @Test
    void whileTheSourceIsAwayTheOldOneIsGood() throws SourceAway, InterruptedException {
        copy.get();
        away = true;
        pass(Duration.ofHours(1));

        assertThat(copy.get()).isEqualTo("copy 1");
        assertThat(copy.insteadOf(copy.get())).isEqualTo("copy 1");
        awaitRenewals();
        assertThat(copy.get()).isEqualTo("copy 1");
        assertThat(fetched).isEqualTo(2);
    }

    @Test
    @Timeout(30)
    void nobodyWaitsForASourceThatHangsButWhoMissesSomething() throws SourceAway, InterruptedException {
        String first = copy.get();
        hanging = new CountDownLatch(1);
        pass(Duration.ofMinutes(5));

        for (int i = 0; i < 100; i++) {
            assertThat(copy.get()).isEqualTo("copy 1");
        }

        assertThat(renewals).hasSize(1);
        var missing = CompletableFuture.supplyAsync(() -> insteadOf(first));
        assertThat(missing).isNotDone();
        hanging.countDown();
        assertThat(missing.join()).isEqualTo("copy 2");
        awaitRenewals();
        assertThat(copy.get()).isEqualTo("copy 2");
        assertThat(fetched).isEqualTo(2);
    }

    @Test
    void aSourceThatIsAwayIsAskedAgainAfterThePauseAlone() throws SourceAway {
        away = true;
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(copy::get).isInstanceOf(SourceAway.class);
        }
        assertThat(fetched).isEqualTo(1);
        away = false;
        pass(Duration.ofSeconds(5));
        assertThat(copy.get()).isEqualTo("copy 2");
    }

    private String insteadOf(String lacking) {
        try {
            return copy.insteadOf(lacking);
        } catch (SourceAway e) {
            throw new AssertionError(e);
        }
    }

    private void aside(Runnable renewal) {
        renewals.add(Thread.startVirtualThread(renewal));
    }

    private void awaitRenewals() throws InterruptedException {
        for (Thread renewal : renewals) {
            renewal.join();
        }
    }

    private String fetch() throws IOException, InterruptedException {
        hanging.await();
        fetched++;
        if (away) {
            throw new IOException("away");
        }
        return "copy " + fetched;
    }

    private void pass(Duration more) {
        time += more.toNanos();
    }
}

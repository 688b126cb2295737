package org.servicehall.contracts.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeptCopyTest {
    private long time;
    private int fetched;
    private boolean away;
    private final KeptCopy<String> copy =
            new KeptCopy<>(this::fetch, Duration.ofMinutes(5), Duration.ofSeconds(5), () -> time);

    @Test
    void itIsFetchedWhenFirstWantedAndKeptUntilItIsOld() throws SourceAway {
        assertThat(fetched).isZero();
        assertThat(copy.get()).isEqualTo("copy 1");
        pass(Duration.ofMinutes(4));
        assertThat(copy.get()).isEqualTo("copy 1");
        pass(Duration.ofMinutes(1));
        assertThat(copy.get()).isEqualTo("copy 2");
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
    void whileTheSourceIsAwayTheOldOneIsGood() throws SourceAway {
        copy.get();
        away = true;
        pass(Duration.ofHours(1));

        assertThat(copy.get()).isEqualTo("copy 1");
        assertThat(copy.insteadOf(copy.get())).isEqualTo("copy 1");
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

    private String fetch() throws IOException {
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

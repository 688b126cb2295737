package org.servicehall.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptTokensTest {
    private static final Instant START = Instant.parse("2026-09-01T01:00:00Z");
    private static final Instant FAR = START.plus(Duration.ofDays(1));

    private final Object keys = new Object();
    private Instant now = START;
    private final KeptTokens<String> tokens = new KeptTokens<>(() -> now);

    @Test
    void aTokenIsKnownByAllOfIt() {
        tokens.keep("header.claims.signature", keys, "wang.fang", FAR);
        assertThat(tokens.find("header.claims.signature", keys)).isEqualTo("wang.fang");
        assertThat(tokens.find("header.claims.another", keys)).isNull();
        assertThat(tokens.find("header.claims.", keys)).isNull();
    }

    @Test
    void twoTokensThatAddUpAlikeAreTwo() {
        assertThat("Aa").hasSameHashCodeAs("BB");
        tokens.keep("header.claims.Aa", keys, "wang.fang", FAR);
        assertThat(tokens.find("header.claims.BB", keys)).isNull();
    }

    @Test
    void aTokenIsKeptFiveMinutesAtMost() {
        tokens.keep("a", keys, "wang.fang", FAR);
        now = START.plus(KeptTokens.LONGEST).minusMillis(1);
        assertThat(tokens.find("a", keys)).isEqualTo("wang.fang");
        now = START.plus(KeptTokens.LONGEST);
        assertThat(tokens.find("a", keys)).isNull();
    }

    @Test
    void aTokenIsNotKeptBeyondItsEnd() {
        tokens.keep("a", keys, "wang.fang", START.plusSeconds(30));
        now = START.plusSeconds(29);
        assertThat(tokens.find("a", keys)).isEqualTo("wang.fang");
        now = START.plusSeconds(30);
        assertThat(tokens.find("a", keys)).isNull();
    }

    @Test
    void otherKeysKnowNothingOfWhatWasVerified() {
        tokens.keep("a", keys, "wang.fang", FAR);
        Object others = new Object();
        assertThat(tokens.find("a", others)).isNull();
        tokens.keep("b", others, "li.na", FAR);
        assertThat(tokens.find("b", others)).isEqualTo("li.na");
        assertThat(tokens.find("a", others)).isNull();
        assertThat(tokens.find("a", keys)).as("gone with its keys").isNull();
    }

    @Test
    void noMoreAreKeptThanThereIsRoomFor() {
        IntStream.rangeClosed(0, KeptTokens.MOST).forEach(n -> tokens.keep("t" + n, keys, "user", FAR));
        assertThat(tokens.find("t0", keys)).isNull();
        assertThat(IntStream.rangeClosed(1, KeptTokens.MOST).mapToObj(n -> tokens.find("t" + n, keys)))
                .allMatch("user"::equals);
    }
}

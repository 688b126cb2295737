package org.servicehall.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was read out of tokens whose signature was verified, so that the same token is not verified again with each request
 * (ADR 53). Only that is saved: whether a token is good now is asked anew each time. It is known by all of its text,
 * signature included, and only as long as the keys are those that it was verified by.
 */
public final class KeptTokens<T> {
    /** As many as a hall's sessions renew in that time, many times over. */
    static final int MOST = 2_000;

    static final Duration LONGEST = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final Map<Text, Kept<T>> tokens = new LinkedHashMap<>();
    private @Nullable Object verifiedBy;

    private record Kept<T>(T read, Instant end) {}

    /** Compared in a time that tells nobody how far a made-up one was right. */
    private static final class Text {
        private final byte[] all;

        Text(String token) {
            all = token.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Text text && MessageDigest.isEqual(all, text.all);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(all);
        }
    }

    /** @param clock this machine's, not the hall's, which can be set */
    public KeptTokens(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * What was read out of this token; null where it has to be verified.
     *
     * @param keys what signatures are verified by now, known by its identity
     */
    public synchronized @Nullable T find(String token, Object keys) {
        Kept<T> kept = isBy(keys) ? tokens.get(new Text(token)) : null;
        return kept == null || !clock.instant().isBefore(kept.end()) ? null : kept.read();
    }

    /**
     * Keeps what was read out of a good token, at most five minutes and as long as it is good.
     *
     * @param keys what signatures were verified by before this one was: if others came meanwhile, it is verified again
     * @param end of the token
     */
    public synchronized void keep(String token, Object keys, T read, Instant end) {
        if (!isBy(keys)) {
            tokens.clear();
            verifiedBy = keys;
        }
        Instant now = clock.instant();
        Instant latest = now.plus(LONGEST);
        makeRoom(now);
        tokens.put(new Text(token), new Kept<>(read, end.isBefore(latest) ? end : latest));
    }

    @SuppressWarnings("ReferenceEquality") // another copy of the keys is another, whatever stands in it
    private boolean isBy(Object keys) {
        return verifiedBy == keys;
    }

    /** The longest kept stand first. */
    private void makeRoom(Instant now) {
        Iterator<Kept<T>> longest = tokens.values().iterator();
        while (longest.hasNext() && (!now.isBefore(longest.next().end()) || tokens.size() >= MOST)) {
            longest.remove();
        }
    }
}

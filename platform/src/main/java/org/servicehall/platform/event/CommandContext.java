package org.servicehall.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a command, when, and under which conditions.
 *
 * @param by user id, or name of an automation; stands on every event the command records
 * @param at now by the hall's clock; becomes the events' time, in milliseconds
 * @param key idempotency key: a stream takes a key once, a repetition finds the events recorded then
 * @param fingerprint keyed digest of the request the key came with; another request under the same key is refused
 * @param expectedVersion version the stream must have (If-Match); null when any will do
 * @param standsInFor user id of whose rights the sender used; null for the own
 * @param traceparent W3C trace context of the request, handed on to the topics; null when there is none
 */
public record CommandContext(
        String by,
        Instant at,
        @Nullable String key,
        @Nullable String fingerprint,
        @Nullable Long expectedVersion,
        @Nullable String traceparent,
        @Nullable String standsInFor) {

    private static final String PUBLIC = "public";

    public CommandContext {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    public CommandContext(
            String by,
            Instant at,
            @Nullable String key,
            @Nullable String fingerprint,
            @Nullable Long expectedVersion,
            @Nullable String traceparent) {
        this(by, at, key, fingerprint, expectedVersion, traceparent, null);
    }

    public CommandContext(
            String by, Instant at, @Nullable String key, @Nullable String fingerprint, @Nullable Long expectedVersion) {
        this(by, at, key, fingerprint, expectedVersion, null, null);
    }

    /** Without key and conditions. */
    public static CommandContext of(String by, Instant at) {
        return new CommandContext(by, at, null, null, null);
    }

    public CommandContext withKey(String key) {
        return new CommandContext(by, at, key, fingerprint, expectedVersion, traceparent, standsInFor);
    }

    /** Under a key that names what is asked: whoever asks it again, and in which words, finds what was recorded first. */
    public CommandContext onceFor(String matter) {
        return new CommandContext(by, at, matter, null, expectedVersion, traceparent, standsInFor);
    }

    /** For a request that was read after its context was made, as a file is. */
    public CommandContext withFingerprint(String fingerprint) {
        return new CommandContext(by, at, key, fingerprint, expectedVersion, traceparent, standsInFor);
    }

    /**
     * As nobody in particular: who speaks at a public door is recorded as the public, though they may work at the hall and be
     * signed in. Neither the event nor the key kept beside it, nor the trace that began at their desk, tells who it was
     * (rules B7, C3).
     *
     * @param hide what stands in place of the idempotency key, which begins with the user's id
     */
    public CommandContext asThePublic(UnaryOperator<String> hide) {
        return by.equals(PUBLIC)
                ? this
                : new CommandContext(
                        PUBLIC, at, key == null ? null : PUBLIC + "/" + hide.apply(key), fingerprint, expectedVersion);
    }

    /** The same, under a digest of the key; whose own key is random, so that it tells nobody. */
    public CommandContext asThePublic() {
        return asThePublic(key ->
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString());
    }

    public CommandContext standingInFor(@Nullable String user) {
        return new CommandContext(by, at, key, fingerprint, expectedVersion, traceparent, user);
    }

    public CommandContext withTraceparent(@Nullable String traceparent) {
        return new CommandContext(by, at, key, fingerprint, expectedVersion, traceparent, standsInFor);
    }
}

package org.servicehall.platform.vault;

import org.jspecify.annotations.Nullable;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.eventstore.StoredEvent;
import org.servicehall.platform.hash.Sha256;

/**
 * The command that something was laid beside: its stream, and the mark of its key, which stands on that stream with the
 * events it recorded (ADR 3) and on no other command's.
 */
record Owner(String stream, String mark) {
    /** @throws IllegalArgumentException when the command has no key */
    static Owner of(String stream, CommandContext context) {
        String key = context.key();
        if (key == null) {
            throw new IllegalArgumentException("what has no key owns nothing");
        }
        return new Owner(stream, mark(key, context.fingerprint()));
    }

    static String mark(StoredEvent.Command command) {
        return mark(command.key(), command.fingerprint());
    }

    private static String mark(String key, @Nullable String fingerprint) {
        return Sha256.hex(key + "\n" + (fingerprint == null ? "" : fingerprint));
    }
}

package org.servicehall.cases.api.handling;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.event.CommandContext;

/**
 * Who objects at the public door is recorded as the public, though they may work at the hall and be signed in: neither event
 * nor the key kept beside it, nor the trace that began at their desk, tells who it was (C3).
 */
final class Anybody {
    private static final String PUBLIC = "public";

    private Anybody() {}

    static CommandContext in(CommandContext context) {
        return context.by().equals(PUBLIC)
                ? context
                : new CommandContext(
                        PUBLIC,
                        context.at(),
                        hidden(context.key()),
                        context.fingerprint(),
                        context.expectedVersion(),
                        null);
    }

    private static @Nullable String hidden(@Nullable String key) {
        return key == null ? null : PUBLIC + "/" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }
}

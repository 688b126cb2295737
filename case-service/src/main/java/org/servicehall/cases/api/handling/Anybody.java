package org.servicehall.cases.api.handling;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.servicehall.platform.event.CommandContext;

/**
 * Who objects at the public door is recorded as the public, though they may work at the hall and be signed in: neither event
 * nor the key kept beside it, nor the trace that began at their desk, tells who it was (C3).
 */
final class Anybody {
    private Anybody() {}

    static CommandContext in(CommandContext context) {
        return context.asThePublic(Anybody::hidden);
    }

    private static String hidden(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }
}

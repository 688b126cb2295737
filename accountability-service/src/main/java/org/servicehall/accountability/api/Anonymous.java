package org.servicehall.accountability.api;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.notice.ComplaintNotices;
import org.servicehall.platform.event.CommandContext;

/**
 * What a reporter does is recorded as done by the public. A reporter may work at the hall and be signed in, and a name on
 * the event, or before the key that is kept beside it, would tell who it was (rule B7).
 */
final class Anonymous {
    private static final String PUBLIC = "public";

    private Anonymous() {}

    static CommandContext of(CommandContext context) {
        return context.by().equals(PUBLIC)
                ? context
                : new CommandContext(
                        PUBLIC,
                        context.at(),
                        hidden(context.key()),
                        context.fingerprint(),
                        context.expectedVersion(),
                        context.traceparent());
    }

    private static @Nullable String hidden(@Nullable String key) {
        return key == null ? null : PUBLIC + "/" + ComplaintNotices.sha256(key.getBytes(StandardCharsets.UTF_8));
    }
}

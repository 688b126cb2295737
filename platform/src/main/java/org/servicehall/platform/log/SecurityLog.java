package org.servicehall.platform.log;

import io.micrometer.core.instrument.Metrics;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.servicehall.contracts.security.SecurityEvent;
import org.servicehall.contracts.security.SecurityLines;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Tells of security, in the log {@code security} and by the counter {@code security.events}. Used like a logger: whatever
 * refuses or opens something says so where it does.
 */
public final class SecurityLog {
    private static final SecurityLines LINES =
            new SecurityLines(LoggerFactory.getLogger("security")::info, System::nanoTime);

    private SecurityLog() {}

    /** @param particulars as in {@link SecurityLines#tell} */
    public static void tell(SecurityEvent event, String... particulars) {
        Metrics.counter("security.events", "kind", event.code()).increment();
        LINES.tell(event, particulars);
    }

    /**
     * Somebody may not do what they asked for. The path is told as the pattern it fits, for it may hold anything.
     *
     * @param code of the problem they are answered
     */
    public static void refused(HttpServletRequest request, String code) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        tell(
                SecurityEvent.REFUSED,
                "user",
                Objects.requireNonNullElse(request.getRemoteUser(), ""),
                "method",
                request.getMethod(),
                "path",
                pattern == null ? "" : pattern.toString(),
                "code",
                code);
    }
}

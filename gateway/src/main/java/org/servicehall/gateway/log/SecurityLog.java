package org.servicehall.gateway.log;

import io.micrometer.core.instrument.Metrics;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.servicehall.contracts.security.SecurityEvent;
import org.servicehall.contracts.security.SecurityLines;
import org.servicehall.gateway.route.Door;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Tells of security, in the log {@code security} and by the counter {@code security.events}. Used like a logger: whatever
 * refuses or opens something says so where it does.
 */
public final class SecurityLog {
    private static final SecurityLines LINES =
            new SecurityLines(LoggerFactory.getLogger("security")::info, System::nanoTime);
    private static final Map<String, RequestMatcher> PAGES = Stream.of(
                    "/login", "/logout", "/oauth2", "/demo", "/openapi", "/resident")
            .collect(Collectors.toMap(page -> page, page -> PathPatternRequestMatcher.pathPattern(page + "/**")));

    private SecurityLog() {}

    /**
     * Where and from which address is told of every event.
     *
     * @param particulars as in {@link SecurityLines#tell}
     */
    public static void tell(SecurityEvent event, HttpServletRequest request, String... particulars) {
        Metrics.counter("security.events", "kind", event.code()).increment();
        var place = Stream.of(
                "method",
                request.getMethod(),
                "path",
                path(request),
                "address",
                String.valueOf(request.getRemoteAddr()));
        LINES.tell(event, Stream.concat(Stream.of(particulars), place).toArray(String[]::new));
    }

    /** Never as it came: whoever makes an address up may write anything into it. */
    private static String path(HttpServletRequest request) {
        Door door = Door.of(request);
        if (door != null) {
            return door.path().getPatternString();
        }
        return PAGES.entrySet().stream()
                .filter(page -> page.getValue().matches(request))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("other");
    }
}

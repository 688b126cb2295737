package org.servicehall.demo.hall;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The hall's clock, which the demo moves from scene to scene. */
public final class HallTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** Where signatures, leave and turns are. */
    public static final String ATTENDANCE = "attendance";

    private static final List<String> SERVICES = List.of("intake", "cases", "accountability", ATTENDANCE);
    private static final Duration NEAR = Duration.ofSeconds(5);

    private final HallClient hall;

    public HallTime(HallClient hall) {
        this.hall = hall;
    }

    /** Sets the clock and returns when every service goes by it. */
    public void set(Instant time) {
        set(time, SERVICES);
    }

    /** The same where only these services are asked for anything before it is set again. */
    public void set(Instant time, List<String> services) {
        String offset = hall.put(Staff.OPS, "/api/ops/clock", Map.of("instant", time.toString()))
                .text("offset");
        Duration set = Duration.parse(offset);
        AtOnce.each(
                services,
                service -> hall.await(Staff.OPS, "/api/ops/" + service + "/clock", shown -> near(shown, set)));
    }

    public Instant now() {
        return Instant.parse(hall.get(null, "/api/clock").text("instant"));
    }

    /** A service that was down meanwhile reads the last setting when it starts. */
    private static boolean near(Answer shown, Duration set) {
        return Duration.parse(shown.text("offset")).minus(set).abs().compareTo(NEAR) < 0;
    }
}

package org.servicehall.demo.desk;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.servicehall.demo.hall.HallTime;

/** Instants as they hang on the hall's wall. */
public final class Times {
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA).withZone(HallTime.ZONE);

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(HallTime.ZONE);

    private Times() {}

    public static String shown(String instant) {
        return SHOWN.format(Instant.parse(instant));
    }

    public static String clock(String instant) {
        return CLOCK.format(Instant.parse(instant));
    }
}

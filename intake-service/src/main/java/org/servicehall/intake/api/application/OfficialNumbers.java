package org.servicehall.intake.api.application;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Numbers;
import org.servicehall.platform.settings.Halls;
import org.springframework.stereotype.Component;

/**
 * Numbers of applications. A repeated request finds the number it was given; a refused one leaves a gap,
 * which is recorded nowhere else and harmless.
 */
@Component
public class OfficialNumbers {
    private final Numbers numbers;
    private final Halls halls;

    OfficialNumbers(Numbers numbers, Halls halls) {
        this.numbers = numbers;
        this.halls = halls;
    }

    /** As {@code 330106-20261123-0007}: counted by hall and day. */
    public String application(String hall, CommandContext context) {
        String day = today(hall, context).format(DateTimeFormatter.BASIC_ISO_DATE);
        Numbers.Reserved reserved = numbers.reserve("Application:" + hall, "Application:" + hall + "-" + day, context);
        return afterColon(reserved.series()) + "-" + reserved.number();
    }

    private LocalDate today(String hall, CommandContext context) {
        return halls.today(hall, context.at());
    }

    private static String afterColon(String series) {
        return series.substring(series.indexOf(':') + 1);
    }
}

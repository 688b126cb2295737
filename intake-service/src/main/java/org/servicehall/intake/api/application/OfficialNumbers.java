package org.servicehall.intake.api.application;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Numbers;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.vault.Envelope;
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
    public Given application(String hall, CommandContext context) {
        String day = today(hall, context).format(DateTimeFormatter.BASIC_ISO_DATE);
        Numbers.Reserved reserved = numbers.reserve("Application:" + hall, "Application:" + hall + "-" + day, context);
        return new Given(afterColon(reserved.series()) + "-" + reserved.number(), reserved.first());
    }

    /**
     * A number.
     *
     * @param first whether it was given just now, so that nothing lies under it yet
     */
    public record Given(String no, boolean first) {
        /** Lets the envelope know. */
        public Envelope opened(Envelope beside) {
            if (first) {
                beside.begins(no);
            }
            return beside;
        }
    }

    private LocalDate today(String hall, CommandContext context) {
        return halls.today(hall, context.at());
    }

    private static String afterColon(String series) {
        return series.substring(series.indexOf(':') + 1);
    }
}

package org.servicehall.accountability.notice;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Numbers;
import org.servicehall.platform.settings.Halls;

/**
 * Numbers of results, as {@code 330106-TSJG-2026-0815}, by lot within hall, kind and year: a gap would tell of a complaint
 * to whom it is kept from (rule B7). One is drawn when it is first asked for, so that what is refused takes none.
 */
public final class ResultNumbers {
    private final Numbers numbers;
    private final Halls halls;

    public ResultNumbers(Numbers numbers, Halls halls) {
        this.numbers = numbers;
        this.halls = halls;
    }

    /** 投诉结果: to the reporter. */
    public Supplier<String> toReporter(String hall, CommandContext context) {
        return once(hall + "-TSJG", hall, context);
    }

    /** 投诉处理: to the person concerned. */
    public Supplier<String> toPerson(String hall, CommandContext context) {
        return once(hall + "-TSCL", hall, context);
    }

    private Supplier<String> once(String kind, String hall, CommandContext context) {
        return new Supplier<>() {
            private @Nullable String drawn;

            @Override
            public synchronized String get() {
                if (drawn == null) {
                    drawn = draw(kind, hall, context);
                }
                return drawn;
            }
        };
    }

    private String draw(String kind, String hall, CommandContext context) {
        int year = halls.today(hall, context.at()).getYear();
        var reserved = numbers.draw("Result:" + kind, "Result:" + kind + "-" + year, context);
        String series = reserved.series();
        return series.substring(series.indexOf(':') + 1) + "-" + reserved.number();
    }
}

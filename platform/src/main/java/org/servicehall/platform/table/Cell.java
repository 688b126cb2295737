package org.servicehall.platform.table;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What stands in a cell, so that a spreadsheet sorts and counts by what it is. */
public sealed interface Cell {
    /** What there is nothing for yet. */
    Cell EMPTY = new Text("");

    /** As it stands where cells are texts. */
    String text();

    record Text(String text) implements Cell {
        /** A cell that begins like a formula would be run as one. */
        private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

        public Text {
            text = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        }
    }

    record Count(long number) implements Cell {
        @Override
        public String text() {
            return Long.toString(number);
        }
    }

    /** By the hall's clock, to the second. */
    record Moment(LocalDateTime at) implements Cell {
        private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

        @Override
        public String text() {
            return FORM.format(at);
        }
    }

    static Cell of(@Nullable String text) {
        return text == null || text.isEmpty() ? EMPTY : new Text(text);
    }

    static Cell of(@Nullable Instant instant, ZoneId zone) {
        return instant == null
                ? EMPTY
                : new Moment(LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.SECONDS));
    }
}

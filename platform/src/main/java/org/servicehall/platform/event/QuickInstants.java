package org.servicehall.platform.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/** Reads {@code 2026-11-23T01:30:00.123Z} digit by digit, as all moments of events are written; others are left to Jackson. */
final class QuickInstants extends StdDeserializer<Instant> {
    private static final int SECONDS_END = 19;
    private static final int LONGEST = SECONDS_END + 11;
    private static final int NANO_DIGITS = 9;
    private static final long DAY = 86_400;

    QuickInstants() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser in, DeserializationContext context) {
        Instant read = in.currentToken() == JsonToken.VALUE_STRING ? read(in.getString()) : null;
        return read != null ? read : InstantDeserializer.INSTANT.deserialize(in, context);
    }

    /** Null where it is written otherwise, or is no moment. */
    static @Nullable Instant read(String text) {
        int end = text.length() - 1;
        if (end < SECONDS_END || end >= LONGEST || text.charAt(end) != 'Z' || !isWrittenAsUsual(text)) {
            return null;
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECONDS_END);
        int nanos = end == SECONDS_END ? 0 : nanos(text, end);
        LocalDate day = day(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        if (day == null
                || hour < 0
                || hour > 23
                || minute < 0
                || minute > 59
                || second < 0
                || second > 59
                || nanos < 0) {
            return null;
        }
        return Instant.ofEpochSecond(day.toEpochDay() * DAY + hour * 3_600L + minute * 60L + second, nanos);
    }

    private static boolean isWrittenAsUsual(String text) {
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return year < 0 ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int nanos(String text, int end) {
        int digits = end - SECONDS_END - 1;
        int fraction = text.charAt(SECONDS_END) == '.' && digits > 0 ? number(text, SECONDS_END + 1, end) : -1;
        for (int more = digits; more < NANO_DIGITS && fraction > 0; more++) {
            fraction *= 10;
        }
        return fraction;
    }

    /** Less than zero where something else than digits stands there. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}

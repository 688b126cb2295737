package org.servicehall.platform.http;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Dates as {@code 2026-11-23} and nothing else; Jackson's own reader takes an empty list for no date at all. */
final class DateJson extends StdDeserializer<LocalDate> {
    private static final int LENGTH = "2026-11-23".length();

    DateJson() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser in, DeserializationContext context) {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            return (LocalDate) context.handleUnexpectedToken(getValueType(context), in);
        }
        try {
            return parse(in.getString());
        } catch (DateTimeParseException e) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, in.getString(), "no ISO-8601 date");
        }
    }

    /**
     * Of a body or an address.
     *
     * @throws DateTimeParseException for a date that RFC 3339 has no way to write, as one of the year 10000
     */
    static LocalDate parse(String text) {
        if (text.length() != LENGTH) {
            throw new DateTimeParseException("no RFC 3339 date", text, 0);
        }
        return LocalDate.parse(text);
    }
}

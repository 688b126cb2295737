package org.servicehall.platform.http;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Dates as {@code 2026-11-23} and nothing else; Jackson's own reader takes an empty list for no date at all. */
final class DateJson extends StdDeserializer<LocalDate> {
    DateJson() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser in, DeserializationContext context) {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            return (LocalDate) context.handleUnexpectedToken(getValueType(context), in);
        }
        try {
            return LocalDate.parse(in.getString());
        } catch (DateTimeParseException e) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, in.getString(), "no ISO-8601 date");
        }
    }
}

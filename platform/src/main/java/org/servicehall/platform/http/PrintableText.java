package org.servicehall.platform.http;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.type.LogicalType;

/** Texts that can be shown and printed: control characters other than tab and line ends are refused in every body. */
final class PrintableText extends StdDeserializer<String> {
    PrintableText() {
        super(String.class);
    }

    @Override
    public LogicalType logicalType() {
        return LogicalType.Textual;
    }

    @Override
    public String deserialize(JsonParser in, DeserializationContext context) {
        if (in.currentToken() == JsonToken.VALUE_STRING
                && in.getString().chars().anyMatch(PrintableText::isControl)) {
            return (String) context.handleWeirdStringValue(String.class, in.getString(), "control character");
        }
        return StringDeserializer.instance.deserialize(in, context);
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }
}

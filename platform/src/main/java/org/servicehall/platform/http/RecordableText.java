package org.servicehall.platform.http;

import org.jspecify.annotations.Nullable;
import org.servicehall.platform.text.TextFault;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.type.LogicalType;

/** Every text of every body: what can't be recorded as it is never gets to a controller. */
final class RecordableText extends StdDeserializer<String> {
    /** A text was read, and is not fit to be recorded. */
    static final class Unfit extends MismatchedInputException {
        private final TextFault fault;

        Unfit(@Nullable JsonParser in, TextFault fault) {
            super(in, fault.code(), String.class);
            this.fault = fault;
        }

        String code() {
            return fault.code();
        }
    }

    /** The keys of maps are texts too. */
    static final class Key extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return fit(key, context.getParser());
        }
    }

    RecordableText() {
        super(String.class);
    }

    @Override
    public LogicalType logicalType() {
        return LogicalType.Textual;
    }

    @Override
    public String deserialize(JsonParser in, DeserializationContext context) {
        return in.currentToken() == JsonToken.VALUE_STRING
                ? fit(in.getString(), in)
                : StringDeserializer.instance.deserialize(in, context);
    }

    private static String fit(String text, @Nullable JsonParser in) {
        TextFault fault = TextFault.in(text);
        if (fault != null) {
            throw new Unfit(in, fault);
        }
        return text;
    }
}

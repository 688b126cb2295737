package org.servicehall.platform.cost;

import java.nio.charset.StandardCharsets;
import org.bson.BsonArray;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonReader;
import org.bson.BsonValue;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.io.BsonInput;

/** How many bytes a command's documents take, read from their heads where they are encoded already. */
final class CommandSize {
    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();
    private static final int MOSTLY = 512;
    /** What stands around a document's fields, a text and a binary: a length and one byte more. */
    private static final int FRAME = Integer.BYTES + 1;

    private CommandSize() {}

    static long of(BsonDocument document) {
        try (BsonReader reader = document.asBsonReader()) {
            return reader instanceof BsonBinaryReader encoded ? head(encoded) : sum(document);
        }
    }

    private static long head(BsonBinaryReader encoded) {
        try (BsonInput input = encoded.getBsonInput()) {
            return input.readInt32();
        }
    }

    /** What is written stands in lists beside the command, each document encoded by itself. */
    private static long sum(BsonDocument command) {
        long sum = FRAME;
        for (var entry : command.entrySet()) {
            sum += entry.getValue() instanceof BsonArray list && isOfDocuments(list)
                    ? list.stream().mapToLong(each -> of(each.asDocument())).sum()
                    : field(entry.getKey(), entry.getValue());
        }
        return sum;
    }

    private static boolean isOfDocuments(BsonArray list) {
        for (BsonValue each : list) {
            if (!each.isDocument()) {
                return false;
            }
        }
        return true;
    }

    /** Its type, its name with a zero, and its value: counted, since to encode it anew would cost more than all the rest. */
    private static long field(String name, BsonValue value) {
        return 2 + utf8(name) + value(value);
    }

    private static long value(BsonValue value) {
        return switch (value.getBsonType()) {
            case NULL -> 0;
            case BOOLEAN -> 1;
            case INT32 -> Integer.BYTES;
            case INT64, DOUBLE, DATE_TIME, TIMESTAMP -> Long.BYTES;
            case STRING -> FRAME + utf8(value.asString().getValue());
            case BINARY -> FRAME + value.asBinary().getData().length;
            case DOCUMENT -> FRAME + fields(value.asDocument());
            default -> encoded(new BsonDocument("", value)) - FRAME - 2;
        };
    }

    private static long fields(BsonDocument document) {
        return document.entrySet().stream()
                .mapToLong(entry -> field(entry.getKey(), entry.getValue()))
                .sum();
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static long encoded(BsonDocument document) {
        try (BasicOutputBuffer buffer = new BasicOutputBuffer(MOSTLY);
                BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            CODEC.encode(writer, document, EncoderContext.builder().build());
            return buffer.getSize();
        }
    }
}

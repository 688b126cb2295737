package org.servicehall.platform.cost;

import org.bson.BsonArray;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/** How many bytes a command's documents take: its own, and beside it what is written, each by itself. */
final class CommandSize {
    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    private CommandSize() {}

    static long of(BsonDocument command) {
        BsonDocument body = new BsonDocument();
        long beside = 0;
        for (var field : command.entrySet()) {
            if (field.getValue() instanceof BsonArray list && list.stream().allMatch(BsonValue::isDocument)) {
                beside += list.stream()
                        .mapToLong(each -> encoded(each.asDocument()))
                        .sum();
            } else {
                body.append(field.getKey(), field.getValue());
            }
        }
        return encoded(body) + beside;
    }

    private static long encoded(BsonDocument document) {
        try (BasicOutputBuffer buffer = new BasicOutputBuffer();
                BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            CODEC.encode(writer, document, EncoderContext.builder().build());
            return buffer.getSize();
        }
    }
}

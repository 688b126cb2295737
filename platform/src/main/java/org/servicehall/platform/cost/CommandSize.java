package org.servicehall.platform.cost;

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
        long written = 0;
        BsonDocument rest = new BsonDocument();
        for (var entry : command.entrySet()) {
            if (entry.getValue() instanceof BsonArray list && isOfDocuments(list)) {
                for (BsonValue each : list) {
                    written += of(each.asDocument());
                }
            } else {
                rest.append(entry.getKey(), entry.getValue());
            }
        }
        return written + encoded(rest);
    }

    private static boolean isOfDocuments(BsonArray list) {
        for (BsonValue each : list) {
            if (!each.isDocument()) {
                return false;
            }
        }
        return true;
    }

    private static long encoded(BsonDocument document) {
        try (BasicOutputBuffer buffer = new BasicOutputBuffer(MOSTLY);
                BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            CODEC.encode(writer, document, EncoderContext.builder().build());
            return buffer.getSize();
        }
    }
}

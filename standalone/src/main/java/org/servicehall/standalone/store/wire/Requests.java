package org.servicehall.standalone.store.wire;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the messages that drivers send, once they are whole. Whatever else comes is left to the server's own. */
final class Requests extends MongoWireProtocolHandler {
    private static final int OP_CODE = 12;
    private static final int FLAGS = 16;
    private static final int HEADER = 20;

    @Override
    protected @Nullable ClientRequest decode(ChannelHandlerContext context, ByteBuf in) throws Exception {
        int begin = in.readerIndex();
        if (in.readableBytes() <= HEADER
                || in.getIntLE(begin + OP_CODE) != OpCode.OP_MSG.getId()
                || in.getIntLE(begin + FLAGS) != 0
                || in.getIntLE(begin) <= HEADER
                || in.getIntLE(begin) > Math.min(in.readableBytes(), MAX_MESSAGE_SIZE_BYTES)) {
            return super.decode(context, in);
        }
        byte[] message = new byte[in.getIntLE(begin)];
        in.readBytes(message);
        return message(context.channel(), new BsonReader(message));
    }

    private static MongoMessage message(Channel channel, BsonReader reader) {
        MessageHeader header = new MessageHeader(reader.number(), reader.number(), reader.number());
        reader.skip(HEADER - OP_CODE);
        Document body = null;
        Document sequences = new Document();
        while (reader.hasMore()) {
            switch (reader.oneByte()) {
                case MongoMessage.SECTION_KIND_BODY -> {
                    refuseIf(body != null);
                    body = reader.document();
                }
                case MongoMessage.SECTION_KIND_DOCUMENT_SEQUENCE -> {
                    int end = reader.position() + reader.number();
                    refuseIf(sequences.put(reader.name(), documents(reader, end)) != null);
                }
                default -> refuseIf(true);
            }
        }
        if (body == null) {
            throw new IllegalArgumentException("a message without a body");
        }
        for (String name : sequences.keySet()) {
            refuseIf(body.put(name, sequences.get(name)) != null);
        }
        return new MongoMessage(channel, header, body);
    }

    private static List<Document> documents(BsonReader reader, int end) {
        List<Document> documents = new ArrayList<>();
        do {
            documents.add(reader.document());
        } while (reader.position() < end);
        return documents;
    }

    private static void refuseIf(boolean wrong) {
        if (wrong) {
            throw new IllegalArgumentException("a message whose sections are not as they should be");
        }
    }
}

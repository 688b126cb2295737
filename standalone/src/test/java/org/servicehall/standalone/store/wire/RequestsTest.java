package org.servicehall.standalone.store.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A message becomes what the server's own reading makes of it, in whatever pieces it comes. */
class RequestsTest {
    private static final Document UPDATE =
            new Document("update", "cases").append("ordered", true).append("$db", "hall");
    private static final List<Document> UPDATES =
            List.of(new Document("q", new Document("_id", "a")), new Document("q", new Document("_id", "b")));

    @Test
    void aCommandWithItsDocumentsBesideIsOneDocument() {
        byte[] bytes = message(0, UPDATE, UPDATES);
        MongoMessage read = read(new EmbeddedChannel(new Requests()), bytes, bytes.length);
        assertThat(read.getDocument())
                .isEqualTo(new Document(UPDATE).append("updates", UPDATES))
                .isEqualTo(read(new EmbeddedChannel(new MongoWireProtocolHandler()), bytes, bytes.length)
                        .getDocument());
        assertThat(read.getHeader().getRequestID()).isEqualTo(5);
    }

    @Test
    void itComesInPieces() {
        byte[] bytes = message(0, UPDATE, UPDATES);
        for (int piece = 1; piece < bytes.length; piece += 7) {
            assertThat(read(new EmbeddedChannel(new Requests()), bytes, piece).getDocument())
                    .isEqualTo(new Document(UPDATE).append("updates", UPDATES));
        }
    }

    @Test
    void oneWithAChecksumIsReadByTheServersOwn() {
        byte[] bytes = message(1, UPDATE, UPDATES);
        assertThat(read(new EmbeddedChannel(new Requests()), bytes, bytes.length)
                        .getDocument())
                .isEqualTo(new Document(UPDATE).append("updates", UPDATES));
    }

    @Test
    void documentsUnderANameThatTheCommandHasAreRefused() {
        byte[] bytes = message(0, new Document(UPDATE).append("updates", List.of()), UPDATES);
        EmbeddedChannel channel = new EmbeddedChannel(new Requests());
        assertThatThrownBy(() -> read(channel, bytes, bytes.length)).isInstanceOf(DecoderException.class);
    }

    @Test
    void anAnswerIsReadAsTheMessageItIs() {
        EmbeddedChannel answers = new EmbeddedChannel(new Answers());
        answers.writeOutbound(new MongoMessage(answers, new MessageHeader(7, 5), UPDATE));
        ByteBuf bytes = answers.readOutbound();
        EmbeddedChannel requests = new EmbeddedChannel(new MongoWireProtocolHandler());
        requests.writeInbound(bytes);
        MongoMessage read = requests.readInbound();
        assertThat(read.getDocument()).isEqualTo(UPDATE);
        assertThat(read.getHeader().getResponseTo()).isEqualTo(5);
    }

    private static MongoMessage read(EmbeddedChannel channel, byte[] bytes, int piece) {
        for (int begin = 0; begin < bytes.length; begin += piece) {
            channel.writeInbound(Unpooled.copiedBuffer(bytes, begin, Math.min(piece, bytes.length - begin)));
        }
        return channel.readInbound();
    }

    /** @param flags 1 for a checksum at the end */
    private static byte[] message(int flags, Document body, List<Document> updates) {
        BsonWriter writer = new BsonWriter()
                .number(0)
                .number(5)
                .number(0)
                .number(OpCode.OP_MSG.getId())
                .number(flags)
                .oneByte(MongoMessage.SECTION_KIND_BODY)
                .document(body)
                .oneByte(MongoMessage.SECTION_KIND_DOCUMENT_SEQUENCE);
        int begin = writer.size();
        writer.number(0);
        for (char letter : "updates\0".toCharArray()) {
            writer.oneByte(letter);
        }
        updates.forEach(writer::document);
        writer.number(begin, writer.size() - begin);
        if (flags != 0) {
            writer.number(1234);
        }
        return writer.number(0, writer.size()).bytes();
    }
}

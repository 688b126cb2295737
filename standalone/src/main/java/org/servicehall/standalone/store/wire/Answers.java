package org.servicehall.standalone.store.wire;

import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes answers to messages. */
final class Answers extends MessageToByteEncoder<MongoMessage> {
    private static final Logger log = LoggerFactory.getLogger(Answers.class);

    /** One that can't be written closes the connection, for its driver would wait for it; what it holds is not said. */
    @Override
    protected void encode(ChannelHandlerContext context, MongoMessage answer, ByteBuf out) {
        try {
            BsonWriter writer = new BsonWriter()
                    .number(0)
                    .number(answer.getHeader().getRequestID())
                    .number(answer.getHeader().getResponseTo())
                    .number(OpCode.OP_MSG.getId())
                    .number(answer.getFlags())
                    .oneByte(MongoMessage.SECTION_KIND_BODY)
                    .document(answer.getDocument());
            out.writeBytes(writer.number(0, writer.size()).bytes());
        } catch (RuntimeException e) {
            log.error("An answer can't be written", e);
            ChannelFuture _ = context.channel().close();
            throw e;
        }
    }
}

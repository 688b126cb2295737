package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Documents on the file as BSON; left to itself the store writes each by Java serialization. */
final class DocumentType extends BasicDataType<Document> {
    private static final int FIRST_BYTES = 512;
    /** A document of maps and boxed values, against its BSON. */
    private static final int BYTES_IN_MEMORY_FOR_ONE = 5;

    private static final int WEIGHT_OF_THE_PAST = 15;

    private volatile int averageBytes = FIRST_BYTES;

    @Override
    public int getMemory(Document document) {
        return averageBytes * BYTES_IN_MEMORY_FOR_ONE;
    }

    @Override
    public void write(WriteBuffer out, Document document) {
        ByteBuf bson = Unpooled.buffer(FIRST_BYTES);
        BsonEncoder.encodeDocument(document, bson);
        out.put(bson.array(), 0, bson.readableBytes());
        learn(bson.readableBytes());
    }

    @Override
    public Document read(ByteBuffer in) {
        int length = in.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt();
        Document document = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(in.slice(in.position(), length)));
        in.position(in.position() + length);
        learn(length);
        return document;
    }

    /** A guess for the cache's sums; a lost update of it does no harm. */
    private void learn(int bytes) {
        averageBytes = (averageBytes * WEIGHT_OF_THE_PAST + bytes) / (WEIGHT_OF_THE_PAST + 1);
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}

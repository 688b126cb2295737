package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Documents on the file as BSON; left to itself the store writes each by Java serialization. */
final class DocumentType extends BasicDataType<Document> {
    private static final int FIRST_BYTES = 512;
    private static final int BYTES_OF_A_MAP = 64;
    private static final int BYTES_OF_AN_ENTRY = 48;
    private static final int BYTES_OF_A_VALUE = 24;

    /** About what it takes as maps and boxed values: several times its BSON. */
    @Override
    public int getMemory(Document document) {
        return memory(document);
    }

    private static int memory(@Nullable Object value) {
        return switch (value) {
            case Document document ->
                BYTES_OF_A_MAP
                        + document.values().stream()
                                .mapToInt(one -> BYTES_OF_AN_ENTRY + memory(one))
                                .sum();
            case Collection<?> list ->
                BYTES_OF_A_MAP + list.stream().mapToInt(DocumentType::memory).sum();
            case String text -> BYTES_OF_A_VALUE + 2 * text.length();
            case null, default -> BYTES_OF_A_VALUE;
        };
    }

    @Override
    public void write(WriteBuffer out, Document document) {
        ByteBuf bson = Unpooled.buffer(FIRST_BYTES);
        BsonEncoder.encodeDocument(document, bson);
        out.put(bson.array(), 0, bson.readableBytes());
    }

    @Override
    public Document read(ByteBuffer in) {
        int length = in.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt();
        Document document = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(in.slice(in.position(), length)));
        in.position(in.position() + length);
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}

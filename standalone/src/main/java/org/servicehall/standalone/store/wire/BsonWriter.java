package org.servicehall.standalone.store.wire;

import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes bytes of documents, as the server's own encoder would, into an array (ADR 80). Rarer types are left to the server's. */
public final class BsonWriter {
    private static final VarHandle NUMBER = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int FIRST_BYTES = 512;

    private byte[] bytes = new byte[FIRST_BYTES];
    private int size;

    public static byte[] bytes(Map<String, ?> document) {
        return new BsonWriter().document(document).bytes();
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    BsonWriter document(Map<String, ?> document) {
        int begin = size;
        number(0);
        document.forEach(this::element);
        return end(begin);
    }

    private void list(Collection<?> values) {
        int begin = size;
        number(0);
        int place = 0;
        for (Object value : values) {
            element(Integer.toString(place++), value);
        }
        end(begin);
    }

    private BsonWriter end(int begin) {
        oneByte(BsonConstants.TERMINATING_BYTE);
        return number(begin, size - begin);
    }

    private void element(String name, @Nullable Object value) {
        byte type = BsonEncoder.determineType(value);
        oneByte(type);
        text(name);
        value(type, value);
    }

    @SuppressWarnings("unchecked") // documents have names
    private void value(byte type, @Nullable Object value) {
        switch (value) {
            case null -> {
                // its type says all
            }
            case String text -> {
                int begin = size;
                number(0);
                text(text);
                number(begin, size - begin - Integer.BYTES);
            }
            case Map<?, ?> document -> document((Map<String, ?>) document);
            case Collection<?> values -> list(values);
            case Integer number -> number(number);
            case Long number -> number(number.longValue());
            case Double number -> number(Double.doubleToRawLongBits(number));
            case Instant moment -> number(moment.toEpochMilli());
            default -> rarer(type, value);
        }
    }

    private void rarer(byte type, Object value) {
        ByteBuf out = Unpooled.buffer();
        BsonEncoder.encodeValue(type, value, out);
        add(ByteBufUtil.getBytes(out));
    }

    private void text(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
        oneByte(BsonConstants.STRING_TERMINATION);
    }

    private void add(byte[] all) {
        makeRoom(all.length);
        System.arraycopy(all, 0, bytes, size, all.length);
        size += all.length;
    }

    BsonWriter oneByte(int one) {
        makeRoom(1);
        bytes[size++] = (byte) one;
        return this;
    }

    BsonWriter number(int number) {
        makeRoom(Integer.BYTES);
        NUMBER.set(bytes, size, number);
        size += Integer.BYTES;
        return this;
    }

    /** Where something else stands. */
    BsonWriter number(int place, int number) {
        NUMBER.set(bytes, place, number);
        return this;
    }

    private void number(long number) {
        makeRoom(Long.BYTES);
        LONG.set(bytes, size, number);
        size += Long.BYTES;
    }

    int size() {
        return size;
    }

    private void makeRoom(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}

package org.servicehall.standalone.store.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes are what the server's own writer makes, and are read as what it makes the same bytes of, for all types that it knows. */
class BsonTest {
    private static final List<@Nullable Object> VALUES = Arrays.asList(
            null,
            7,
            -8L,
            1.5,
            true,
            false,
            "",
            "text",
            "文本 and a \uD83D\uDE00",
            Instant.ofEpochMilli(-9),
            new ObjectId("68d5f0a1b2c3d4e5f6a7b8c9"),
            new BinData(new byte[] {1, 0, 3}),
            new UUID(1, 2),
            new BsonRegularExpression("a.*b", "i"),
            new BsonTimestamp(34L),
            new Decimal128(1, 2),
            MinKey.getInstance(),
            MaxKey.getInstance());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aDocumentIsWrittenAndReadAsTheServersOwnDo(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            Document document = document(random, 3);
            byte[] bytes = theServers(document);
            assertThat(BsonWriter.bytes(document)).isEqualTo(bytes);
            Document read = new BsonReader(bytes).document();
            assertThat(read)
                    .hasToString(BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes))
                            .toString());
            assertThat(theServers(read)).isEqualTo(bytes);
        }
    }

    @Test
    void whatIsNoListButManyIsWrittenAsAList() {
        Document document = new Document("a", Set.of(1)).append("b", List.of());
        assertThat(BsonWriter.bytes(document)).isEqualTo(theServers(document));
    }

    @Test
    void namesAreKnownAgainAndNoOtherIsTakenForOne() {
        for (String name : List.of("a", "名", "a-name.that.is-longer-than-any-that-is-kept-for-another-time")) {
            byte[] bytes = BsonWriter.bytes(new Document(name, 1));
            String first = nameIn(bytes);
            assertThat(first).isEqualTo(name).isEqualTo(nameIn(bytes));
        }
        assertThat(nameIn(BsonWriter.bytes(new Document("status", 1))))
                .isSameAs(nameIn(BsonWriter.bytes(new Document("status", 2))));
        for (int number = 0; number < 10_000; number++) {
            assertThat(nameIn(BsonWriter.bytes(new Document("S" + number, 1)))).isEqualTo("S" + number);
        }
    }

    /** A document in a list, a text, or the length of either that is cut off or points elsewhere: found, and never read past. */
    @Test
    void bytesThatAreNoDocumentAreRefused() {
        byte[] whole = BsonWriter.bytes(new Document("a", List.of(new Document("b", "text"))).append("n", 1L));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> new BsonReader(cut).document()).isInstanceOf(RuntimeException.class);
        }
        for (int at : List.of(0, 7, 14, 21)) {
            for (int wrong : List.of(-1, 0, 1, 3, 100)) {
                byte[] changed = whole.clone();
                changed[at] = (byte) wrong;
                assertThatThrownBy(() -> new BsonReader(changed).document())
                        .as("byte %s as %s", at, wrong)
                        .isInstanceOf(RuntimeException.class);
            }
        }
    }

    @Test
    void aFieldThatIsThereTwiceIsRefused() {
        byte[] twice = BsonWriter.bytes(new Document("a", 1).append("b", 2));
        for (int i = 0; i < twice.length; i++) {
            if (twice[i] == 'b') {
                twice[i] = 'a';
            }
        }
        assertThatThrownBy(() -> new BsonReader(twice).document()).hasMessageContaining("twice");
    }

    private static String nameIn(byte[] bytes) {
        return new BsonReader(bytes).document().keySet().iterator().next();
    }

    private static byte[] theServers(Document document) {
        ByteBuf out = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, out);
        return ByteBufUtil.getBytes(out);
    }

    private static Document document(Random random, int depth) {
        Document document = new Document();
        for (int field = random.nextInt(7); field > 0; field--) {
            document.put("field" + random.nextInt(40), value(random, depth));
        }
        return document;
    }

    private static @Nullable Object value(Random random, int depth) {
        if (depth > 0 && random.nextInt(4) == 0) {
            return document(random, depth - 1);
        }
        if (depth > 0 && random.nextInt(4) == 0) {
            List<@Nullable Object> list = new ArrayList<>();
            for (int place = random.nextInt(12); place > 0; place--) {
                list.add(value(random, depth - 1));
            }
            return list;
        }
        return VALUES.get(random.nextInt(VALUES.size()));
    }
}

package org.servicehall.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderCodeTest {
    private static final List<Object> VALUES = List.of(
            Missing.getInstance(),
            Double.NEGATIVE_INFINITY,
            -(1L << 40),
            -1.5,
            -1,
            -0.0,
            0,
            Double.MIN_VALUE,
            0.5,
            1,
            1L,
            1.0,
            2,
            1L << 40,
            Double.POSITIVE_INFINITY,
            "",
            "\0",
            "\0a",
            "\1",
            "a",
            "a\0",
            "aa",
            "b",
            "~",
            "\u007f",
            "\u0080",
            "\u07ff",
            "\u0800",
            "张",
            "张*",
            "𠮷*",
            "\uffff",
            new ObjectId("000000000000000000000001"),
            new ObjectId("ff0000000000000000000000"),
            false,
            true,
            Instant.EPOCH.minusMillis(1),
            Instant.EPOCH,
            Instant.parse("2025-09-30T09:00:00Z"));

    @Test
    void sortsAsTheServerComparesValues() {
        VALUES.forEach(one -> VALUES.forEach(other -> {
            int expected = Integer.signum(ValueComparator.asc().compare(one, other));
            assertThat(compare(one, other, true)).as("%s and %s", one, other).isEqualTo(expected);
            assertThat(compare(one, other, false))
                    .as("%s and %s, descending", one, other)
                    .isEqualTo(-expected);
        }));
    }

    @Test
    void countsTheFirstValueFirst() {
        byte[] shorter = code("a", true).append("z", true).toBytes();
        byte[] longer = code("ab", true).append("a", true).toBytes();
        assertThat(Arrays.compareUnsigned(shorter, longer)).isNegative();
    }

    @Test
    void marksTheEndsOfAllThatBeginWithAValue() {
        for (boolean ascending : new boolean[] {true, false}) {
            OrderCode prefix = code("a", ascending);
            VALUES.forEach(value -> {
                byte[] key = prefix.copy().append(value, ascending).toBytes();
                assertThat(Arrays.compareUnsigned(prefix.endingIn(OrderCode.LOWEST), key))
                        .isNegative();
                assertThat(Arrays.compareUnsigned(prefix.endingIn(OrderCode.HIGHEST), key))
                        .isPositive();
            });
        }
    }

    @Test
    void marksTheEndsOfAKind() {
        for (boolean ascending : new boolean[] {true, false}) {
            VALUES.forEach(one -> VALUES.forEach(other -> {
                int kind = OrderCode.firstOfKind(one, ascending);
                byte[] key = code(other, ascending).append("id", true).toBytes();
                boolean within = Arrays.compareUnsigned(new OrderCode().endingIn(kind), key) < 0
                        && Arrays.compareUnsigned(key, new OrderCode().endingIn(kind + 1)) < 0;
                assertThat(within)
                        .as("%s and %s", one, other)
                        .isEqualTo(
                                one instanceof Number ? other instanceof Number : one.getClass() == other.getClass());
            }));
        }
    }

    @Test
    void hasNoCodeForWhatItCouldNotOrder() {
        assertThat(Stream.of(List.of("a"), new Document("a", 1), Double.NaN, (1L << 53) + 1, Long.MAX_VALUE))
                .noneMatch(OrderCode::isFor);
        assertThatThrownBy(() -> code(List.of("a"), true)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int compare(Object one, Object other, boolean ascending) {
        return Integer.signum(Arrays.compareUnsigned(
                code(one, ascending).toBytes(), code(other, ascending).toBytes()));
    }

    private static OrderCode code(Object value, boolean ascending) {
        return new OrderCode().append(value, ascending);
    }
}

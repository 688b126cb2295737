package org.servicehall.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonSymbol;
import org.bson.BsonValue;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final String ORDER = "due-board -urgent dueAt _id";
    private static final List<BsonValue> PLACE =
            List.of(BsonBoolean.TRUE, new BsonDateTime(1_758_873_600_123L), new BsonString("330106-20250926-0001"));

    @Test
    void everyKindOfValueComesBackAsItWas() {
        List<BsonValue> values = List.of(
                BsonNull.VALUE,
                BsonBoolean.TRUE,
                BsonBoolean.FALSE,
                new BsonInt32(Integer.MIN_VALUE),
                new BsonInt64(5),
                new BsonDateTime(-1),
                new BsonObjectId(new ObjectId("68d5f0a1b2c3d4e5f6a7b8c9")),
                new BsonString(""),
                new BsonString("王芳 𠮷"),
                new BsonString("%0A\n%25%\n"));
        String cursor = Cursor.write(ORDER, values);
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.read(ORDER, values.size(), cursor)).isEqualTo(values);
    }

    @Test
    void aCursorIsOfOneOrderAlone() {
        String cursor = Cursor.write(ORDER, PLACE);
        assertThat(Cursor.read(ORDER, 3, cursor)).isEqualTo(PLACE);
        for (String other : List.of("due-board urgent dueAt _id", "register no _id", "due-board", ORDER + "\ny")) {
            unreadable(other, 3, cursor);
        }
        unreadable(ORDER, 2, cursor);
        unreadable(ORDER, 4, cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"k\":[{\"$symbol\":\"x\"},\"x\"]}",
                "{\"k\":[{\"$ne\":null},{\"$code\":\"x\",\"$scope\":{}},\"1\"]}",
                "due-board -urgent dueAt _id\nx\nn\nn",
                "due-board -urgent dueAt _id\n\n\n",
                "due-board -urgent dueAt _id\nn\nn\ni1.5",
                "due-board -urgent dueAt _id\nn\nn\ni+5",
                "due-board -urgent dueAt _id\nn\nn\nt1e9",
                "due-board -urgent dueAt _id\nn\nn\nt99999999999999999999",
                "due-board -urgent dueAt _id\nn\nn\nozz",
                "due-board -urgent dueAt _id\nnull\nn\nn",
                "due-board -urgent dueAt _id\nn\nn\ns%",
                "due-board -urgent dueAt _id\nn\nn\ns%0a",
                "due-board -urgent dueAt _id\nn\nn\nsx\n",
            })
    void whatNoPageGaveIsNoCursor(String text) {
        unreadable(ORDER, 3, base64(text));
        unreadable(ORDER, 3, text);
    }

    @Test
    void neitherLongNorDeepOnesAreLookedAt() {
        unreadable(ORDER, 3, base64("{\"k\":" + "[".repeat(2_500)));
        unreadable(ORDER, 3, base64("{\"k\":" + "[".repeat(400)));
        unreadable(ORDER, 3, "A".repeat(1_000_000));
        unreadable(ORDER, 3, base64(ORDER + "\nn".repeat(400)));
        unreadable(ORDER, 3, base64(ORDER + "\nn\nn\ns" + "%".repeat(600)));
    }

    @Test
    void aSpoiltCursorIsUnreadableOrSaysAnotherPlace() {
        Random random = new Random(20250926);
        String good = Cursor.write(ORDER, PLACE);
        for (int i = 0; i < 20_000; i++) {
            String spoilt = random.nextBoolean() ? spoilt(good, random) : base64(spoilt(text(good), random));
            try {
                List<BsonValue> read = Cursor.read(ORDER, 3, spoilt);
                assertThat(Cursor.write(ORDER, read))
                        .as("the one way of writing it")
                        .isEqualTo(spoilt);
            } catch (UnreadableCursor expected) {
                // what else somebody may write
            }
        }
    }

    @Test
    void noListIsSortedByWhatACursorCanNotCarry() {
        for (BsonValue value :
                List.of(new BsonDocument(), new BsonSymbol("x"), new BsonDecimal128(Decimal128.POSITIVE_ZERO))) {
            assertThatIllegalArgumentException().isThrownBy(() -> Cursor.write(ORDER, List.of(value)));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cursor.write(ORDER, List.of(new BsonString("x".repeat(Cursor.LONGEST)))))
                .withMessageContaining("too long");
    }

    private static String spoilt(String text, Random random) {
        StringBuilder spoilt = new StringBuilder(text);
        for (int times = random.nextInt(3); times >= 0; times--) {
            int at = random.nextInt(spoilt.length());
            char c = (char) (random.nextInt(4) > 0 ? ' ' + random.nextInt(95) : random.nextInt(0x10000));
            switch (random.nextInt(4)) {
                case 0 -> spoilt.setCharAt(at, c);
                case 1 -> spoilt.insert(at, c);
                case 2 -> spoilt.insert(at, spoilt.substring(0, random.nextInt(spoilt.length())));
                default -> spoilt.delete(at, at + 1 + random.nextInt(4)).append('n');
            }
        }
        return spoilt.toString();
    }

    private static void unreadable(String order, int count, String cursor) {
        assertThatThrownBy(() -> Cursor.read(order, count, cursor)).isInstanceOf(UnreadableCursor.class);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }
}

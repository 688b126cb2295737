package org.servicehall.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number set apart by whatever is one still, and numbers that stand in a row are not. */
@Tag("R3")
class PersonalNumbersTest {
    private static final List<String> NUMBERS = List.of(
            "11010519491231002X",
            "330106900101001",
            "13912345678",
            "8613912345678",
            "057188123456",
            "01088123456",
            "6222021001116655801",
            "6217000012345670");

    private static final List<String> SEEN = List.of(
            " ",
            "\u00a0",
            "\u2003",
            "\u3000",
            "\t",
            "\n",
            "\r\n",
            " \n ",
            " \t \n \t ",
            "-",
            "－",
            "—",
            "_",
            ".",
            "。",
            "·",
            ",",
            "，",
            "、",
            "；",
            ":",
            "/",
            "\\",
            "|",
            "*",
            "+",
            "~",
            "=",
            "#",
            "'",
            "“",
            ")(",
            " - ",
            " - - ",
            " . , / | ",
            "-.-.-.-.",
            "\u2800",
            " \u2800 \u2800 ",
            "……");
    /** Of every category that shows nothing. */
    private static final List<String> UNSEEN = List.of(
            "\u200b",
            "\u200c",
            "\u200d",
            "\u2060",
            "\u2063",
            "\u2065",
            "\ufeff",
            "\u00ad",
            "\u034f",
            "\u180e",
            "\ufe0f",
            "\u115f",
            "\u1160",
            "\u3164",
            "\uffa0",
            "\ue000",
            "\udb40\udc41");

    static Stream<String> apart() {
        return Stream.concat(SEEN.stream(), UNSEEN.stream());
    }

    @ParameterizedTest
    @MethodSource("apart")
    void digitsSetApartAreOneNumber(String between) {
        for (String number : NUMBERS) {
            String text = "号码" + String.join(between, number.split("")) + "。";
            assertThat(PersonalNumbers.standIn(text)).as(text).isTrue();
        }
    }

    /** One kind after the other: what looks for one sign again and again finds none. */
    @Test
    void alsoBySignsThatTakeTurns() {
        List<String> all = Stream.concat(
                        SEEN.stream(),
                        SEEN.stream().flatMap(seen -> UNSEEN.stream().map(unseen -> seen + unseen + seen)))
                .toList();
        for (String number : NUMBERS) {
            for (int first = 0; first < all.size(); first += 7) {
                int from = first;
                String text = IntStream.range(0, number.length())
                        .mapToObj(i -> number.charAt(i) + all.get((from + i * 7) % all.size()))
                        .collect(Collectors.joining("", "号码", "。"));
                assertThat(PersonalNumbers.standIn(text)).as(text).isTrue();
            }
        }
    }

    /** Where one of two signs can't be seen, the digits stand in pairs. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "\u3000", " - ", "-", ".", " . ", "/", "\\", "_", "|", "·", "*", "~"})
    void norDoesItHelpThatEachOtherSignIsUnseen(String seen) {
        for (String unseen : UNSEEN) {
            for (String number : NUMBERS) {
                String text = IntStream.range(0, number.length())
                        .mapToObj(i -> number.charAt(i) + (i % 2 == 0 ? unseen : seen))
                        .collect(Collectors.joining("", "号码", "。"));
                assertThat(PersonalNumbers.standIn(text)).as(text).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "❶❸❾❶❷❸❹❺❻❼❽",
                "①③⑨①②③④⑤⑥⑦⑧",
                "1️⃣3️⃣9️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣",
                "一 三 九 一 二 三 四 五 六 七 八",
                "壹、叁、玖、壹、贰、叁、肆、伍、陆、柒、捌",
                "6222.0210.0111.6655.801",
                "6222 / 0210 / 0111 / 6655 / 801",
                "330106/900101/001",
                "e1 2 3 4 5 6 7 8"
            })
    void whateverStandsForDigits(String text) {
        assertThat(PersonalNumbers.standIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "缺1、2、3、4、5、6、7、8、9、10、11、12项",
                "一、二、三、四、五、六、七、八、九、十、十一",
                "| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 |",
                "评分：5、4、5、4、5、4、5、4、5、5、4、5",
                "3月应发 1300.00、1500.00、200.00",
                "6200、1500、1801、2000元",
                "3100、5000、1210、200",
                "2025.11.03 8:00-11:00，13:30-16:30",
                "15:30—17:00，9:00",
                "8:00-11:00，13:30-16:30",
                "15日、16日、17日、18日、19日",
                "15、16、17、18、19、20、21、22日"
            })
    void numbersInARowAreNobodys(String text) {
        assertThat(PersonalNumbers.standIn(text)).isFalse();
    }

    /** As desks write them, the same ones each time. */
    @Test
    void documentsDatesAndAmountsAreNobodys() {
        var chance = new Random(20251103);
        for (int i = 0; i < 2_000; i++) {
            for (String text : List.of(document(chance), dates(chance), amounts(chance))) {
                assertThat(PersonalNumbers.standIn(text)).as(text).isFalse();
            }
        }
    }

    private static String document(Random chance) {
        int year = 2020 + chance.nextInt(10);
        int number = 1 + chance.nextInt(9_999);
        return List.of(
                        "民政〔%d〕%d号".formatted(year, number),
                        "330106-%s-%04d".formatted(day(chance).toString().replace("-", ""), number),
                        "330106-TZ-%d-%04d".formatted(year, number),
                        "档案%d-%04d-%03d".formatted(year, number, chance.nextInt(1_000)),
                        "浙财票字%d第%08d号".formatted(year, chance.nextInt(100_000_000)))
                .get(chance.nextInt(5));
    }

    private static String dates(Random chance) {
        String between = List.of("、", "，", " 至 ", "；", "\n").get(chance.nextInt(5));
        List<Function<LocalDate, String>> written = List.of(
                LocalDate::toString,
                date -> date.toString().replace('-', '.'),
                date -> date.toString().replace('-', '/'),
                date -> date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日");
        Function<LocalDate, String> way = written.get(chance.nextInt(written.size()));
        return Stream.generate(() -> way.apply(day(chance)))
                .limit(1 + chance.nextInt(6))
                .collect(Collectors.joining(between));
    }

    private static LocalDate day(Random chance) {
        return LocalDate.of(2020, 1, 1).plusDays(chance.nextInt(3_600));
    }

    /** In yuan and fen, or whole hundreds that do not happen to stand as phones do, 3-4-4. */
    private static String amounts(Random chance) {
        String between = List.of("、", "，", "；", "\n", " + ").get(chance.nextInt(5));
        boolean fen = chance.nextBoolean();
        return Stream.generate(() -> fen
                        ? "%d.%02d".formatted(chance.nextInt(20_000), chance.nextInt(100))
                        : String.valueOf((10 + chance.nextInt(200)) * 100))
                .limit(2 + chance.nextInt(8))
                .collect(Collectors.joining(between, "", "元"));
    }
}

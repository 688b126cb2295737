package org.servicehall.intake.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.contracts.Refusal;
import org.servicehall.intake.season.SeasonList.ListedPerson;

/** A list is read whole, and every fault of it is told by its line. */
@Tag("S9")
class SeasonListTest {
    private static final String RIGHT = "11010519491231002X";
    private static final String ANOTHER = "110105202001020010";

    @Test
    void columnsMayStandInAnyOrderBelowATitle() {
        List<ListedPerson> people = read("某县名册\n序号,村,身份证号码,姓名\n1,青溪社区,'11010519491231002x,买买提·艾力\n");

        assertThat(people).containsExactly(new ListedPerson(3, "买买提·艾力", RIGHT, "青溪社区"));
    }

    @Test
    void everyFaultIsToldByItsLine() {
        Refusal refused = refused("姓名,身份证号,村\n,123,青溪\n张三," + RIGHT + ",青溪村\n李四," + RIGHT + ",=A1\n");

        assertThat(faults(refused))
                .containsExactly(
                        "line-name lines[2].name",
                        "line-id-number lines[2].idNumber",
                        "line-village lines[2].village",
                        "line-formula lines[4].village",
                        "line-repeated lines[4].idNumber");
    }

    @Test
    void noMoreThanTwoHundredFaultsAreTold() {
        String lines = IntStream.range(0, 300).mapToObj(_ -> "张三,1,青溪村\n").collect(Collectors.joining());

        assertThat(faults(refused("姓名,身份证号,村\n" + lines))).hasSize(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"姓名,身份证号|list-columns-missing", "姓名,身份证号,村|list-empty", "\"姓名|list-unreadable"})
    void whatIsNoListIsToldSo(String text, String code) {
        assertThat(faults(refused(text))).containsExactly(code + " file");
    }

    @Test
    void aListLongerThanMayBeIsRefusedWhole() {
        String lines = IntStream.range(0, 1_020).mapToObj(_ -> "a\n").collect(Collectors.joining());

        assertThat(faults(refused("姓名,身份证号,村\n" + lines))).containsExactly("list-too-long file");
    }

    @Test
    void twoPeopleOfOneVillageAreTwo() {
        assertThat(read("姓名,身份证号,村\n张三," + RIGHT + ",青溪村\n李四," + ANOTHER + ",青溪村"))
                .hasSize(2)
                .allSatisfy(person -> assertThat(person.toString()).doesNotContain(person.name(), person.idNumber()));
    }

    @Test
    void aFileOfCommasIsRefusedBeforeItsColumnsAreKept() {
        assertThat(faults(refused(",".repeat(5_000_000)))).containsExactly("list-too-wide file");
    }

    private static List<ListedPerson> read(String text) {
        return SeasonList.read(text.getBytes(StandardCharsets.UTF_8), 1_000);
    }

    private static Refusal refused(String text) {
        return catchThrowableOfType(Refusal.class, () -> read(text));
    }

    private static List<String> faults(Refusal refused) {
        return Stream.concat(Stream.of(refused), refused.others().stream())
                .map(one -> one.code() + " " + one.field())
                .toList();
    }
}

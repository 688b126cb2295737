package org.servicehall.accountability.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.platform.data.DataFault;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.HallSettings;
import org.servicehall.platform.settings.Halls;

class HallLibraryTest {
    private static final Halls HALLS = new Halls(new HallSettings(List.of(hall("330106"), hall("340123"))));

    @TempDir
    private Path own;

    @Test
    @Tag("W1")
    void nineRulesHangOnTheWallWithTheirWholeText() {
        var rules = HallLibrary.read(HALLS, null).of("330106").board().rules();
        assertThat(rules)
                .extracting(rule -> rule.title().zh())
                .containsExactly(
                        "便民服务承诺制度", "首问负责制", "一次性告知制度", "限时办结制度", "档案管理制度", "卫生保洁制度", "廉政建设制度", "工作考勤制度", "责任追究制度");
        assertThat(rules).extracting(rule -> rule.articles().size()).containsExactly(6, 5, 5, 4, 6, 5, 7, 5, 26);
        assertThat(rules.get(7).articles().get(1))
                .isEqualTo("二、作息时间：除国家规定的法定节假日外，均上班服务。"
                        + "冬春季：上午8:00—11:00时，下午13:30—16:30时；夏秋季：上午8:00—11:00时，下午14:00—17:00时。");
    }

    @Test
    @Tag("W1")
    void everyWindowTellsWhatItHandles() {
        var handles = HallLibrary.read(HALLS, null).of("330106").board().handles();
        assertThat(handles.get("PETITIONS").zh()).startsWith("负责受理来人来访、信访咨询");
        assertThat(handles.get("FINANCE").zh()).startsWith("家电下乡补贴申报");
    }

    @Test
    @Tag("W2")
    void theSlogansAreTheFiftyOfPartTwoAndThoseOfPartFive() {
        var slogans = HallLibrary.read(HALLS, null).of("330106").board().slogans();
        assertThat(slogans).hasSize(53).doesNotHaveDuplicates();
        assertThat(slogans.get(3).text()).isEqualTo("便捷服务，高效廉洁。");
        assertThat(slogans.getLast().text()).isEqualTo("有事您开口。");
        assertThat(slogans)
                .filteredOn(slogan -> slogan.place() == BoardTexts.Place.OUTSIDE)
                .hasSize(1);
    }

    @Test
    @Tag("W2")
    void aHallSetsItsOwnAndTheOthersKeepTheirs() throws IOException {
        write("slogans.yaml", "- { place: INSIDE, text: 为人民服务 }\n");
        var library = HallLibrary.read(HALLS, own);
        assertThat(library.of("330106").board().slogans())
                .containsExactly(new BoardTexts.Slogan(BoardTexts.Place.INSIDE, "为人民服务"));
        assertThat(library.of("340123").board().slogans()).hasSize(53);
    }

    @ParameterizedTest
    @Tag("D8")
    @CsvSource(delimiter = '|', textBlock = """
            slogans.yaml    | - { place: ROOF, text: a }                          | 330106/slogans.yaml:1: [0].place: "ROOF" is not one of
            slogans.yaml    | - { place: INSIDE, text: a, txt: b }                | 330106/slogans.yaml:1: [0].txt: unknown field
            slogans.yaml    | []                                                  | 330106/slogans.yaml:1: a list of 1 to
            rules.yaml      | - { id: ONE, title: { zh: 一, en: one }, articles: [ "一" ] } | 330106/rules.yaml:1: 9 rules hang on the wall (W1), here are 1
            windows.yaml    | - { window: FINANCE, handles: { zh: 一, en: one } } | 330106/windows.yaml:1: window PETITIONS of hall 330106 is not described
            inspection.yaml | { passMark: 60, items: [ { code: AB, points: 99, name: { zh: 一, en: one } } ] } | 330106/inspection.yaml:1: items: the points of all items must be 100 together, not 99
            assessment.yaml | { version: "1", start: "60", parts: [ { figure: smile, base: "0", weight: "1", cap: "1" } ] } | 330106/assessment.yaml:1: parts[0].figure: "smile" is not one of accepted
            assessment.yaml | { version: "1", start: "60", parts: [ { figure: late, base: "0", weight: "1.234", cap: "1" } ] } | 330106/assessment.yaml:1: parts[0].weight: "1.234" does not match
            assessment.yaml | { version: "1", start: "60", parts: [ { figure: late, base: "0", weight: "1", cap: "-1" } ] } | parts[0].cap: must not be negative
            assessment.yaml | { version: "1", start: 60, parts: [ ] }             | 330106/assessment.yaml:1: start: a text is expected
            assessment.yaml | "{ version"                                         | 330106/assessment.yaml
            """)
    void aFaultNamesFileLineAndField(String file, String text, String message) throws IOException {
        write(file, text);
        assertThatThrownBy(() -> HallLibrary.read(HALLS, own))
                .isInstanceOf(DataFault.class)
                .hasMessageContaining(message);
    }

    @Test
    @Tag("H2")
    void theLineOfAFaultIsItsOwn() throws IOException {
        String list = """
                passMark: 60
                items:
                  - { code: AB, points: 50, name: { zh: 一, en: one } }
                  - { code: AB, points: 50, name: { zh: 二, en: two } }
                """;
        write("inspection.yaml", list);
        assertThatThrownBy(() -> HallLibrary.read(HALLS, own))
                .hasMessage("330106/inspection.yaml:3: items: \"AB\" stands there twice");
        write("inspection.yaml", list.replace("AB, points: 50, name: { zh: 二", "CD, points: 500, name: { zh: 二"));
        assertThatThrownBy(() -> HallLibrary.read(HALLS, own))
                .hasMessage("330106/inspection.yaml:4: items[1].points: a whole number from 1 to 100 is expected");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(Files.createDirectories(own.resolve("330106")).resolve(file), text);
    }

    private static Hall hall(String code) {
        return new Hall(
                code,
                new LocalizedText("大厅", "hall"),
                MonthDay.of(5, 1),
                MonthDay.of(9, 30),
                50,
                List.of(window("FINANCE"), window("PETITIONS")));
    }

    private static Hall.Window window(String code) {
        return new Hall.Window(code, new LocalizedText(code, code));
    }
}

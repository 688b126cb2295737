package org.servicehall.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.contracts.LocalizedText;

class FieldTest {
    private static final String SOUND = """
            code: AB_1
            name: { zh: 一, en: one }
            sheets: 3
            weight: "-1.25"
            principal: true
            from: "2025-01-01"
            when: always
            colour: RED
            parts:
              - a
              - b
            """;
    private static final Map<String, Function<Field, Object>> READERS = Map.of(
            "code", field -> field.matching(Field.CODE),
            "name", Field::bothLanguages,
            "sheets", field -> field.number(1, 50),
            "weight", Field::decimal,
            "principal", Field::flag,
            "from", field -> field.parsed(LocalDate::parse, "a date"),
            "when", field -> field.says("always"),
            "colour", field -> field.oneOf(Colour.class),
            "parts", field -> field.unique(field.some(Field::text), part -> part));

    private enum Colour {
        RED,
        GREEN
    }

    @Test
    void whatIsSoundIsRead() {
        Field root = read(SOUND);
        assertThat(root.at("code").matching(Field.CODE)).isEqualTo("AB_1");
        assertThat(root.at("name").bothLanguages()).isEqualTo(new LocalizedText("一", "one"));
        assertThat(root.at("sheets").number(1, 50)).isEqualTo(3);
        assertThat(root.at("weight").decimal()).isEqualTo(new BigDecimal("-1.25"));
        assertThat(root.at("principal").flag()).isTrue();
        assertThat(root.at("from").<LocalDate>parsed(LocalDate::parse, "a date"))
                .isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(root.at("when").says("always")).isTrue();
        assertThat(root.at("colour").oneOf(Colour.class)).isEqualTo(Colour.RED);
        assertThat(root.at("parts").each(Field::text)).containsExactly("a", "b");
    }

    @Test
    void whatMayBeAbsentIsEmpty() {
        Field absent = read(SOUND).at("absent");
        assertThat(absent.isPresent()).isFalse();
        assertThat(absent.each(Field::text)).isEmpty();
        assertThatThrownBy(() -> absent.some(Field::text)).hasMessage("set/file.yaml:1: absent: is missing");
    }

    @ParameterizedTest(name = "{1} becomes {2}")
    @CsvSource(delimiter = '|', textBlock = """
            code      | code: AB_1         | code: ab               | 1: code: "ab" does not match
            code      | code: AB_1         | code: 12               | 1: code: a text is expected
            name      | en: one            | english: one           | 2: name.english: unknown field; known here are zh, en
            name      | en: one            | zh: 二                 | 2: name.zh: stands there twice
            name      | ', en: one'        | ''                     | 2: name.en: a text is expected
            sheets    | 3                  | 51                     | 3: sheets: a whole number from 1 to 50
            weight    | -1.25              | 1.234                  | 4: weight: "1.234" does not match
            principal | true               | 1                      | 5: principal: true or false
            from      | 2025-01-01         | 2025-13-01             | 6: from: a date is expected
            colour    | RED                | BLUE                   | 8: colour: "BLUE" is not one of RED, GREEN
            parts     | '- b'              | '- a'                  | 10: parts: "a" stands there twice
            parts     | '- b'              | '- { b: c }'           | 11: parts[1]: a text is expected
            parts     | 'code: AB_1'       | 'code: ['              | : not readable as YAML
            """)
    void aFaultNamesFileLineAndField(String field, String sound, String broken, String message) {
        assertThat(SOUND).contains(sound);
        assertThatThrownBy(() -> Objects.requireNonNull(READERS.get(field))
                        .apply(read(SOUND.replace(sound, broken)).at(field)))
                .isInstanceOf(DataFault.class)
                .hasMessageStartingWith("set/file.yaml:")
                .hasMessageContaining(message);
    }

    @Test
    void aListThatMustHoldSomethingIsNotEmpty() {
        assertThatThrownBy(() -> read("parts: []").at("parts").some(Field::text))
                .hasMessage("set/file.yaml:1: parts: a list of 1 to 500 items is expected");
        assertThatThrownBy(() -> read("parts: {}").at("parts").each(Field::text))
                .hasMessage("set/file.yaml:1: parts: a list is expected");
    }

    @Test
    void aTextThatCanNotBeRecordedIsRefusedThoughYamlCanEscapeIt() {
        assertThatThrownBy(() -> read("name: \"\\u202ea\"").at("name").text())
                .hasMessage("set/file.yaml:1: name: can't be recorded: hidden-direction");
        assertThatThrownBy(() -> read("name: \"a\\ud842x\"").at("name").text()).isInstanceOf(DataFault.class);
    }

    @Test
    void aTextIsAsLongAsPeopleCount() {
        assertThat(read("name: " + "𠮷".repeat(500)).at("name").text()).hasSize(1_000);
        assertThatThrownBy(() -> read("name: " + "𠮷".repeat(501)).at("name").text())
                .hasMessageContaining("longer than 500 characters");
    }

    @Test
    void aFaultTellsItsLineAndProblemApart() {
        var fault = read("a: 1\nb: 2\n").at("b").fault("is odd");
        assertThat(fault.line()).isEqualTo(2);
        assertThat(fault.problem()).isEqualTo("b: is odd");
    }

    private static Field read(String yaml) {
        return Field.read("set/file.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}

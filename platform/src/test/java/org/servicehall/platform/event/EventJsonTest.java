package org.servicehall.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What is read with less ado is what Jackson reads. */
class EventJsonTest {
    private final EventJson json = new EventJson();
    private final JsonMapper usual = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T01:30:00Z",
                "2026-11-23T01:30:00.1Z",
                "2026-11-23T01:30:00.123Z",
                "2026-11-23T01:30:00.000000001Z",
                "2026-11-23T01:30:00.012345678Z",
                "2026-11-23T01:30:00.0Z",
                "2024-02-29T23:59:59.999999999Z",
                "0001-01-01T00:00:00Z",
                "1969-12-31T23:59:59.5Z",
                "2026-11-23T09:30:00+08:00",
                "2026-11-23T01:30Z",
                "2026-11-23T24:00:00Z",
                "2016-12-31T23:59:60Z",
                "2026-02-29T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-11-23T01:60:00Z",
                "2026-11-23T01:30:00.Z",
                "2026-11-23T01:30:00.1234567890Z",
                "2026-11-23T01:30:00,5Z",
                "2026-11-23t01:30:00z",
                "2026-11-23 01:30:00Z",
                "+12026-11-23T01:30:00Z",
                "-0001-11-23T01:30:00Z",
                "2026-1a-23T01:30:00Z",
                "20261123T013000Z",
                "",
                "Z",
                "yesterday"
            })
    void a_moment_is_read_as_by_jackson(String text) {
        String written = "{\"no\":\"1\",\"at\":\"" + text + "\"}";
        assertThat(outcome(written, one -> json.read(one, Moved.class)))
                .isEqualTo(outcome(written, one -> usual.readValue(one, Moved.class)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"no\":\"1\",\"at\":1764000000,\"unknown\":[{\"x\":1}]}",
                "{\"no\":\"1\",\"at\":null}",
                "{\"no\":null}",
                "{}",
                "{\"no\":\"1\",\"times\":null}",
                "{\"no\":\"1\",\"parts\":[{\"name\":\"a\",\"day\":\"2026-11-23\"},null],\"times\":2}",
                "{\"no\":\"refused\",\"times\":1}",
                "{\"no\":{\"x\":1}}",
                "[]",
                "null",
                "{\"no\":\"1\""
            })
    void a_record_is_read_as_by_jackson(String written) {
        assertThat(outcome(written, one -> json.read(one, Moved.class)))
                .isEqualTo(outcome(written, one -> usual.readValue(one, Moved.class)));
    }

    @Test
    void what_was_written_is_read_again() {
        Moved moved = new Moved(
                "7", Instant.parse("2026-11-23T01:30:00.120Z"), 3, List.of(new Part("a", LocalDate.of(2026, 11, 23))));
        assertThat(json.read(json.write(moved), Moved.class)).isEqualTo(moved);
        assertThat(json.read("{}", None.class)).isEqualTo(new None());
    }

    /** ADR 81: and what was written with it reads the same. */
    @Test
    void what_is_null_is_not_written() {
        Moved still = new Moved("7", null, 3, Arrays.asList(new Part("a", null), null));
        assertThat(json.write(still)).isEqualTo("{\"no\":\"7\",\"times\":3,\"parts\":[{\"name\":\"a\"},null]}");
        assertThat(json.writeInFull(still)).isEqualTo(usual.writeValueAsString(still));
        assertThat(json.read(json.write(still), Moved.class))
                .isEqualTo(json.read(json.writeInFull(still), Moved.class))
                .isEqualTo(still);
    }

    @Test
    void what_a_record_refuses_is_no_event() {
        assertThatThrownBy(() -> json.read("{\"no\":\"refused\",\"times\":1}", Moved.class))
                .isInstanceOf(JacksonException.class)
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static String outcome(String written, Function<String, @Nullable Object> reading) {
        try {
            return Optional.ofNullable(reading.apply(written))
                    .map(Object::toString)
                    .orElse("null");
        } catch (JacksonException e) {
            return e.getClass() + e.getOriginalMessage();
        }
    }

    record Moved(
            String no,
            @Nullable Instant at,
            int times,
            @Nullable List<@Nullable Part> parts) {
        Moved {
            if ("refused".equals(no)) {
                throw new IllegalArgumentException("refused");
            }
        }
    }

    record Part(String name, @Nullable LocalDate day) {}

    record None() {}
}

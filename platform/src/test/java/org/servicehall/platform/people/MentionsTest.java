package org.servicehall.platform.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Person;
import org.servicehall.platform.staff.StaffDirectory;
import org.servicehall.platform.testing.DemoStaff;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MentionsTest {
    private static final StaffDirectory STAFF = DemoStaff.directory();
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(PeopleAutoConfiguration.people(user -> STAFF.find(user).map(NamedPerson::of)))
            .build();

    record Line(@Person String handler, @Person @Nullable String agent, String matter) {}

    record Answer(
            List<Line> items,
            @Person List<String> attendees,
            @Person Map<String, Integer> turns,
            @Nullable Line first) {}

    @Test
    void everybodyIsToldOnceAtTheEndOfTheAnswer() {
        JsonNode answer = written(new Answer(
                List.of(line("wang.fang", "li.na"), line("li.na", "wang.fang")),
                List.of("zhou.min", "li.na"),
                Map.of("sun.yan", 3),
                line("wang.fang", null)));
        assertThat(answer.propertyNames()).last().isEqualTo("people");
        assertThat(answer.get("people").propertyNames())
                .containsExactlyInAnyOrder("wang.fang", "li.na", "zhou.min", "sun.yan");
        assertThat(answer.at("/people/wang.fang").toString())
                .isEqualTo("{\"name\":\"王芳\",\"staffNo\":\"1001\",\"post\":\"民政窗口工作人员\"}");
        assertThat(answer.at("/items/0").propertyNames()).containsExactly("handler", "agent", "matter");
    }

    record WithActions(@JsonUnwrapped Line line, @Person String asker) {}

    /** A reader that takes no name twice reads it too. */
    @Test
    void whatIsUnwrappedNamesNobodyByItself() {
        String answer = JSON.writeValueAsString(new WithActions(line("wang.fang", null), "zhou.min"));
        JsonNode read = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build()
                .readTree(answer);
        assertThat(read.propertyNames()).containsExactly("handler", "agent", "matter", "asker", "people");
        assertThat(read.get("people").propertyNames()).containsExactlyInAnyOrder("wang.fang", "zhou.min");
    }

    @Test
    void nobodyElseIsNamed() {
        JsonNode answer = written(line("deadline-sweep", "nobody.here"));
        assertThat(answer.has("people")).isFalse();
        assertThat(written(new Line("WINDOW", null, "wang.fang")).has("people")).isFalse();
    }

    /** ADR 81: nobody is called so, and nobody is asked who that is. */
    @Test
    void anAutomationIsNotLookedFor() {
        List<String> lookedFor = new ArrayList<>();
        JsonMapper json = JsonMapper.builder()
                .addModule(PeopleAutoConfiguration.people(user -> {
                    lookedFor.add(user);
                    return Optional.empty();
                }))
                .build();
        json.writeValueAsString(line("when-application-accepted-then-open-case", "li.na"));
        json.writeValueAsString(line("deadline-sweep", "public"));
        assertThat(lookedFor).containsExactly("li.na");
    }

    /** Another answer knows nothing of those before. */
    @Test
    void eachAnswerNamesItsOwn() {
        written(line("wang.fang", null));
        assertThat(written(line("li.na", null)).get("people").propertyNames()).containsExactly("li.na");
    }

    @Test
    void whatIsNoObjectStaysAsItIs() {
        assertThat(written(List.of(line("wang.fang", null))).toString()).doesNotContain("people");
        assertThat(written(new TreeMap<>(Map.of("by", "wang.fang"))).has("people"))
                .isFalse();
    }

    private static Line line(String handler, @Nullable String agent) {
        return new Line(handler, agent, "pension");
    }

    private static JsonNode written(Object answer) {
        return JSON.readTree(JSON.writeValueAsString(answer));
    }
}

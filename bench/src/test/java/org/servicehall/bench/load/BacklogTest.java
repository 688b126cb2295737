package org.servicehall.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.servicehall.bench.load.Backlog.Standing;
import tools.jackson.databind.json.JsonMapper;

class BacklogTest {
    private static final Duration AT_ONCE = Duration.ofNanos(1);
    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");

    @Test
    void whatWaitsIsCountedForEachView() {
        Standing standing = standing("""
                {"lag": 3, "poisoned": []}, {"lag": 0, "poisoned": [{"stream": "Case:1"}]}, {"lag": 4}""");

        assertThat(standing.events()).isEqualTo(7);
        assertThat(standing.isKnown()).isTrue();
        assertThat(standing.setAside()).isEqualTo(1);
    }

    @Test
    void whatNobodyKnowsIsNotDone() {
        Standing standing = standing("""
                {"collection": "", "lag": -1}, {"collection": "register-1", "lag": 0}""");

        assertThat(standing.isDrained()).isFalse();
        assertThat(standing.viewsHaveAllUntil(MORNING)).isTrue();
        assertThat(standing("""
                {"collection": "register-1", "lag": 0}""").isDrained()).isTrue();
    }

    @Test
    void aViewThatDoesNotKnowWhatWaitsHasNotAll() {
        assertThat(standing("""
                {"collection": "register-1", "lag": -1, "oldest": "2026-11-23T09:00:01+08:00"}""").viewsHaveAllUntil(MORNING)).isFalse();
    }

    @Test
    void aHallIsNotDrainedAsLongAsSomeDoNotKnow() throws Exception {
        try (Service service = new Service(lag(3), lag(-1), lag(-1), lag(0))) {
            var _ = backlog(service).drained(AT_ONCE, Duration.ofMinutes(1));

            assertThat(service.asked()).isEqualTo(3 + 10);
        }
    }

    @Test
    void whatNobodyKnowsIsNoProgress() throws Exception {
        try (Service service = new Service(lag(3), lag(-1))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> backlog(service).drained(AT_ONCE, Duration.ofMillis(1)))
                    .withMessageContaining("some nobody knows");
        }
    }

    @Test
    void viewsHaveWhatIsOlderThanTheOldestThatWaitsForOne() {
        Standing standing = standing("""
                {"collection": "register-1", "lag": 5, "oldest": "2026-11-23T09:00:01+08:00"},
                {"collection": "case-sheets-1", "lag": 2, "oldest": "2026-11-23T09:00:00+08:00"},
                {"collection": "", "lag": 90, "oldest": "2026-11-23T08:00:00+08:00"}""");

        assertThat(standing.events()).isEqualTo(97);
        assertThat(standing.viewsHaveAllUntil(MORNING)).isFalse();
        assertThat(standing.viewsHaveAllUntil(MORNING.minusMillis(1))).isTrue();
    }

    @Test
    void whereOnlyAutomationsAreBehindViewsHaveAll() {
        Standing standing = standing("""
                {"collection": "register-1", "lag": 0},
                {"collection": "", "lag": 90, "oldest": "2026-11-23T08:00:00+08:00"}""");

        assertThat(standing.viewsHaveAllUntil(MORNING)).isTrue();
    }

    @Test
    void aViewThatDoesNotKnowYetSinceWhenEventsWaitHasNotAll() {
        Standing standing = standing("""
                {"collection": "register-1", "lag": 1}""");

        assertThat(standing.viewsHaveAllUntil(MORNING)).isFalse();
    }

    private static String lag(int events) {
        return "{\"items\": [{\"collection\": \"register-1\", \"lag\": " + events + "}]}";
    }

    private static Backlog backlog(Service service) {
        return new Backlog(Map.of("cases", service.address()), () -> "a token");
    }

    private static Standing standing(String items) {
        return Backlog.standing(new JsonMapper().readTree("{\"items\": [" + items + "]}"));
    }
}

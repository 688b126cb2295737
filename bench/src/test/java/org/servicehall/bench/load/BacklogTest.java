package org.servicehall.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.servicehall.bench.load.Backlog.Standing;
import tools.jackson.databind.json.JsonMapper;

class BacklogTest {
    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");

    @Test
    void whatWaitsIsCountedForEachViewAndWhatNobodyKnowsIsNot() {
        Standing standing = standing("""
                {"lag": 3, "poisoned": []}, {"lag": -1, "poisoned": [{"stream": "Case:1"}]}, {"lag": 4}""");

        assertThat(standing.events()).isEqualTo(7);
        assertThat(standing.setAside()).isEqualTo(1);
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

    private static Standing standing(String items) {
        return Backlog.standing(new JsonMapper().readTree("{\"items\": [" + items + "]}"));
    }
}

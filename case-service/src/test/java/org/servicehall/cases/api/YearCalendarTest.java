package org.servicehall.cases.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.servicehall.cases.domain.Cases;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Everybody of the hall reads a year as it counts now. */
@Tag("D1")
class YearCalendarTest implements WholeService {
    @LocalServerPort
    private int port;

    private Hall hall;

    @BeforeEach
    void hall() {
        hall = new Hall(port);
    }

    @Test
    void aPublishedYearTellsEachDayAndByWhichVersion() throws Exception {
        var year = year("2025");
        assertThat(year.path("version").asString()).isEqualTo("2025.1");
        assertThat(year.path("provisional").asBoolean()).isFalse();
        assertThat(year.path("days")).hasSize(365);
        assertThat(day(year, "2025-09-27")).isEqualTo("WEEKEND ");
        assertThat(day(year, "2025-09-28")).isEqualTo("MAKE_UP_WORKDAY 国庆节");
        assertThat(day(year, "2025-09-29")).isEqualTo("WORKDAY ");
        assertThat(day(year, "2025-10-01")).startsWith("HOLIDAY 国庆节");
    }

    @Test
    void aYearWithoutAScheduleIsEstimatedUntilOneIsPublished() throws Exception {
        var estimated = year("2052");
        assertThat(estimated.has("version")).isFalse();
        assertThat(estimated.path("provisional").asBoolean()).isTrue();
        assertThat(estimated.path("days")).hasSize(366);
        assertThat(day(estimated, "2052-01-01")).isEqualTo("HOLIDAY 元旦");
        assertThat(day(estimated, "2052-02-01")).isEqualTo("WORKDAY ");
        hall.post(
                TestTokens.of("ops", Cases.HALL, Role.OPS),
                "/api/calendars/2052",
                "{'holidays':[{'date':'2052-02-01','festival':'春节'}]}");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(year("2052").path("version").asString("")).isEqualTo("2052.2"));
        assertThat(day(year("2052"), "2052-02-01")).isEqualTo("HOLIDAY 春节");
        assertThat(year("2052").path("provisional").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleReadsIt(Role role) throws Exception {
        String token = TestTokens.of("luo.wei", Cases.HALL, role);
        assertThat(hall.get(token, "/api/calendars/2025").statusCode()).isEqualTo(200);
        assertThat(hall.get(token, "/api/calendars/1999").statusCode()).isEqualTo(422);
    }

    @Test
    void nobodyElseDoes() throws Exception {
        assertThat(hall.get("", "/api/calendars/2025").statusCode()).isEqualTo(401);
    }

    private JsonNode year(String year) throws Exception {
        return Hall.json(hall.get(Hall.LEAD, "/api/calendars/" + year));
    }

    private static String day(JsonNode year, String date) {
        return year.path("days")
                .valueStream()
                .filter(day -> day.path("date").asString().equals(date))
                .map(day ->
                        day.path("kind").asString() + " " + day.path("festival").asString(""))
                .findFirst()
                .orElse("none");
    }
}

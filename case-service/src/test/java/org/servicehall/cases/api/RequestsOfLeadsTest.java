package org.servicehall.cases.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.domain.Cases;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No hall with one lead is stuck: somebody decides on what the lead asks for, and never the lead. */
class RequestsOfLeadsTest implements WholeService {
    private static final String GROUP = TestTokens.of("zheng.hua", Cases.HALL, Role.LEADING_GROUP);
    private static final String BORROW = "{'kind':'BORROW','purpose':'复核','returnBy':'2025-11-10'}";

    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    private Hall hall;

    @BeforeEach
    void nine() {
        hall = new Hall(port);
        clock.set(Cases.ACCEPTED);
    }

    @Test
    @Tag("D4")
    void theLeadingGroupDecidesOnNobodysTimeButALeads() throws Exception {
        var no = WholeService.open(hall, Cases.promised());
        hall.post(Hall.AGENT, "/api/cases/" + no + "/handler", "{'handler':'sun.li','window':'CIVIL_AFFAIRS'}");
        hall.post(Hall.HANDLER, "/api/cases/" + no + "/extension", "{'days':5,'reason':'需实地复核'}");
        var extension = "/api/cases/" + no + "/extension";

        assertThat(hall.post(GROUP, extension + "/approval", "").body()).contains("decided-by-the-lead");
        assertThat(hall.post(GROUP, extension + "/refusal", "{'reason':'材料已齐'}").statusCode())
                .isEqualTo(403);
        assertThat(hall.post(Hall.LEAD, extension + "/approval", "").statusCode())
                .isEqualTo(200);
    }

    @Test
    @Tag("R2")
    void theLeadingGroupDecidesOnWhatTheLeadBorrows() throws Exception {
        var loans = borrowed(Hall.LEAD);
        assertThat(hall.post(Hall.LEAD, loans + "/1/approval", "").body()).contains("loan-own-request");
        assertThat(hall.post(GROUP, loans + "/1/approval", "").statusCode()).isEqualTo(200);
        assertThat(hall.post(GROUP, borrowed(Hall.OFFICE) + "/1/approval", "").body())
                .contains("decided-by-the-lead");
    }

    @Test
    @Tag("R2")
    void soDoesTheLeadsDeputyFromTheFirstDayOn() throws Exception {
        var deputy = TestTokens.of("dai.li", Cases.HALL, Role.CLERK);
        var loans = borrowed(Hall.LEAD);
        assertThat(hall.post(deputy, loans + "/1/approval", "").statusCode()).isEqualTo(403);

        clock.set(Cases.at("2025-11-04T09:00"));
        assertThat(hall.post(deputy, loans + "/1/approval", "").statusCode()).isEqualTo(200);
    }

    /** In a hall with one lead; where another leads too, it is for that one (see StaffDirectoryTest). */
    @Test
    @Tag("D4")
    void theDeputyOfAHallsOneLeadDecidesOnTheTimeTheLeadAsksFor() throws Exception {
        var accepted = JSON.write(Cases.promised()).replace(Cases.AGENT, "zhou.min");
        var no = WholeService.open(hall, JSON.read(accepted, ApplicationAccepted.class));
        var lead = TestTokens.of("zhou.min", Cases.HALL, Role.CLERK, Role.LEAD);
        var extension = "/api/cases/" + no + "/extension";
        hall.post(lead, "/api/cases/" + no + "/handler", "{'handler':'sun.li','window':'CIVIL_AFFAIRS'}");
        assertThat(hall.post(lead, extension, "{'days':5,'reason':'需实地复核'}").statusCode())
                .isEqualTo(200);
        assertThat(hall.post(lead, extension + "/approval", "").body()).contains("extension-own-request");

        clock.set(Cases.at("2025-11-04T09:00"));
        var deputy = TestTokens.of("dai.li", Cases.HALL, Role.CLERK);
        assertThat(hall.post(deputy, extension + "/approval", "").statusCode()).isEqualTo(200);
    }

    private static final EventJson JSON = new EventJson();

    private String borrowed(String token) throws Exception {
        var loans = "/api/archive/" + new Closing(hall).archived() + "/loans";
        assertThat(hall.post(token, loans, BORROW).statusCode()).isEqualTo(200);
        return loans;
    }
}

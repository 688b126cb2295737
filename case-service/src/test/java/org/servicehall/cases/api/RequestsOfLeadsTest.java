package org.servicehall.cases.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.domain.Cases;
import org.servicehall.contracts.staff.StaffEvent.DeputyAppointed;
import org.servicehall.contracts.staff.StaffEvent.StaffMemberJoined;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.staff.StaffDirectory;
import org.servicehall.platform.testing.DemoStaff;
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

    @Autowired
    private StaffDirectory directory;

    private Hall hall;

    @BeforeEach
    void nine() {
        hall = new Hall(port);
        clock.set(Cases.ACCEPTED);
        DemoStaff.publish();
        await().until(() -> directory.find(Cases.HALL, "zhou.min").isPresent());
    }

    @Test
    @Tag("D4")
    void theLeadingGroupDecidesOnNobodysTimeButALeads() throws Exception {
        var no = WholeService.open(hall, Cases.promised());
        hall.post(Hall.AGENT, "/api/cases/" + no + "/handler", "{'handler':'li.na','window':'CIVIL_AFFAIRS'}");
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
    void soDoesTheLeadsDeputy() throws Exception {
        var deputy = TestTokens.of("dai.li", Cases.HALL, Role.DEPARTMENT);
        var loans = borrowed(Hall.LEAD);
        assertThat(hall.post(deputy, loans + "/1/approval", "").statusCode()).isEqualTo(403);

        var from = LocalDate.ofInstant(Cases.ACCEPTED, ZoneOffset.UTC);
        DemoStaff.publish(joined("dai.li", from), 0);
        DemoStaff.publish(
                new DeputyAppointed(
                        "330106-zhou.min", Cases.HALL, "zhou.min", "dai.li", from, null, "wu.gang", Cases.ACCEPTED),
                1);
        await().untilAsserted(() -> assertThat(
                        hall.post(deputy, loans + "/1/approval", "").statusCode())
                .isEqualTo(200));
    }

    /** Nobody whom another test asks for something. */
    private static StaffMemberJoined joined(String user, LocalDate from) {
        return new StaffMemberJoined(
                Cases.HALL + "-" + user,
                Cases.HALL,
                user,
                "戴丽",
                "1403",
                "建设部门联络员",
                List.of(),
                List.of("DEPARTMENT"),
                null,
                from,
                null,
                "wu.gang",
                Cases.ACCEPTED);
    }

    private String borrowed(String token) throws Exception {
        var loans = "/api/archive/" + new Closing(hall).archived() + "/loans";
        assertThat(hall.post(token, loans, BORROW).statusCode()).isEqualTo(200);
        return loans;
    }
}

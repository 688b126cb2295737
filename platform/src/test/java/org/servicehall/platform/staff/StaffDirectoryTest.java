package org.servicehall.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.staff.StaffEvent;
import org.servicehall.contracts.staff.StaffEvent.DeputyAppointed;
import org.servicehall.contracts.staff.StaffEvent.DeputyDismissed;
import org.servicehall.contracts.staff.StaffEvent.StaffMemberChanged;
import org.servicehall.contracts.staff.StaffEvent.StaffMemberJoined;
import org.servicehall.contracts.staff.StaffEvent.StaffMemberLeft;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.security.StandIn;
import org.servicehall.platform.testing.DemoStaff;

class StaffDirectoryTest {
    private static final String HALL = "330106";
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    @Test
    void knowsWhoWorksHereByNameNumberAndWindow() {
        StaffMember found = DemoStaff.directory().find("wang.fang").orElseThrow();

        assertThat(found.name()).isEqualTo("王芳");
        assertThat(found.staffNo()).isEqualTo("1001");
        assertThat(found.windows()).containsExactly("CIVIL_AFFAIRS");
        assertThat(found.roles()).containsExactly(Role.CLERK);
        assertThat(DemoStaff.directory().find("nobody")).isEmpty();
        assertThat(DemoStaff.directory().find("340123", "wang.fang")).isEmpty();
    }

    @Test
    void aChangeHoldsFromItsDayAndWhatHeldBeforeStays() {
        StaffDirectory directory = DemoStaff.directory(moved("LABOUR", MONDAY));

        assertThat(directory
                        .find(HALL, "wang.fang", MONDAY.minusDays(1))
                        .orElseThrow()
                        .windows())
                .containsExactly("CIVIL_AFFAIRS");
        assertThat(directory.find(HALL, "wang.fang", MONDAY).orElseThrow().windows())
                .containsExactly("LABOUR");
    }

    @Test
    void aChangeFromTheFirstDayOnPutsRightWhatWasWritten() {
        StaffDirectory directory = DemoStaff.directory(moved("LABOUR", LocalDate.parse("2019-01-01")));

        assertThat(directory.find(HALL, "wang.fang", MONDAY).orElseThrow().windows())
                .containsExactly("LABOUR");
        assertThat(directory.find(HALL, "wang.fang", LocalDate.parse("2019-06-01")))
                .isPresent();
    }

    @Test
    void whoLeftIsKnownByNameButWorksHereNoLonger() {
        StaffDirectory directory = DemoStaff.directory(
                new StaffMemberLeft("330106-wang.fang", HALL, "wang.fang", MONDAY, "wu.gang", NOON));

        assertThat(directory.find(HALL, "wang.fang", MONDAY)).isPresent();
        assertThat(directory.find(HALL, "wang.fang", MONDAY.plusDays(1))).isEmpty();
        assertThat(directory.find(HALL, "wang.fang")).map(StaffMember::name).contains("王芳");
    }

    @Test
    void aDepartureIsPutRightToALaterDayToo() {
        StaffDirectory directory = DemoStaff.directory(
                new StaffMemberLeft("330106-wang.fang", HALL, "wang.fang", MONDAY, "wu.gang", NOON),
                new StaffMemberLeft("330106-wang.fang", HALL, "wang.fang", MONDAY.plusDays(7), "wu.gang", NOON));

        assertThat(directory.find(HALL, "wang.fang", MONDAY.plusDays(7))).isPresent();
        assertThat(directory.find(HALL, "wang.fang", MONDAY.plusDays(8))).isEmpty();
    }

    @Test
    void aUserOfTwoHallsIsNamedByNeitherWhereNoHallIsKnown() {
        StaffDirectory two = DemoStaff.directory(new StaffMemberJoined(
                "340123-wang.fang",
                "340123",
                "wang.fang",
                "王方",
                "2009",
                "窗口工作人员",
                List.of(),
                List.of("CLERK"),
                null,
                MONDAY,
                null,
                "deng.ke",
                NOON));

        assertThat(two.find("wang.fang")).isEmpty();
        assertThat(two.find(HALL, "wang.fang")).map(StaffMember::name).contains("王芳");
    }

    @Test
    void aDeputyWhoseDaysAreOverIsListedNoLonger() {
        StaffDirectory directory = DemoStaff.directory(deputy(MONDAY, MONDAY));

        assertThat(directory.find(HALL, "zhou.min", MONDAY).orElseThrow().deputies())
                .hasSize(1);
        assertThat(directory
                        .find(HALL, "zhou.min", MONDAY.plusDays(1))
                        .orElseThrow()
                        .deputies())
                .isEmpty();
    }

    @Test
    void aDeputyStandsInFromTheFirstDayToTheLast() {
        StaffDirectory directory = DemoStaff.directory(deputy(MONDAY, MONDAY));

        assertThat(standsIn(directory, NOON)).containsExactly("zhou.min");
        assertThat(standsIn(directory, NOON.minusSeconds(86_400))).isEmpty();
        assertThat(standsIn(directory, NOON.plusSeconds(86_400))).isEmpty();
        assertThat(directory.find(HALL, "zhou.min").orElseThrow().deputies())
                .extracting(StaffMember.Deputy::user)
                .containsExactly("wu.gang");
    }

    /** Else nobody decides on what the deputy of a hall's one lead asks for (D4, R2). */
    @Test
    void theLeadingGroupDecidesOnWhatALeadOrALeadsDeputyAsksForAndOnNothingElse() {
        StaffDirectory directory = DemoStaff.directory(deputy(MONDAY, MONDAY));
        Actor group = new Actor("zheng.hua", HALL, Set.of(Role.LEADING_GROUP), null);

        assertThat(directory.mayDecide(group, "zhou.min", NOON)).isTrue();
        assertThat(directory.mayDecide(group, "wu.gang", NOON)).isTrue();
        assertThat(directory.mayDecide(group, "wu.gang", NOON.plusSeconds(86_400)))
                .isFalse();
        assertThat(directory.mayDecide(group, "wang.fang", NOON)).isFalse();
        assertThat(directory.leads(HALL, NOON)).containsExactlyInAnyOrder("zhou.min", "wu.gang");
        assertThat(directory.leads(HALL, NOON.plusSeconds(86_400))).containsExactly("zhou.min");
    }

    /** Whoever acts in another's right is judged as that other, but a hall with one lead is not stuck (D4, R2). */
    @Test
    void onWhatALeadAsksForTheLeadsDeputyDecidesInThatRightOnlyWhereNobodyElseLeads() {
        Actor deputy = new Actor(
                "wu.gang", HALL, Set.of(Role.CLERK), null, List.of(new StandIn("zhou.min", Set.of(Role.LEAD))));
        Actor inTheLeadsRight = deputy.rights().getLast();

        assertThat(inTheLeadsRight.actsFor()).isEqualTo("zhou.min");
        assertThat(DemoStaff.directory(deputy(MONDAY, null)).mayDecide(inTheLeadsRight, "zhou.min", NOON))
                .isTrue();
        StaffDirectory twoLeads = DemoStaff.directory(deputy(MONDAY, null), secondLead());
        assertThat(twoLeads.mayDecide(inTheLeadsRight, "zhou.min", NOON)).isFalse();
        assertThat(twoLeads.mayDecide(inTheLeadsRight, "wang.fang", NOON)).isTrue();
    }

    @Test
    void whoIsDismissedStandsInNoLongerFromThatMoment() {
        StaffDirectory directory = DemoStaff.directory(
                deputy(MONDAY, null),
                new DeputyDismissed("330106-zhou.min", HALL, "zhou.min", "wu.gang", "zhou.min", NOON));

        assertThat(standsIn(directory, NOON.minusSeconds(1))).containsExactly("zhou.min");
        assertThat(standsIn(directory, NOON)).isEmpty();
    }

    @Test
    void nobodyStandsInForWhoLeftNorAfterLeaving() {
        assertThat(standsIn(DemoStaff.directory(deputy(MONDAY, null), left("zhou.min")), NOON))
                .isEmpty();
        assertThat(standsIn(DemoStaff.directory(deputy(MONDAY, null), left("wu.gang")), NOON))
                .isEmpty();
    }

    @Test
    void aDeputyWhoLeftAndIsBackStandsInForNobodyAnyMore() {
        StaffEvent back = new StaffMemberJoined(
                "330106-wu.gang",
                HALL,
                "wu.gang",
                "吴刚",
                "1201",
                "大厅办公室主任",
                List.of(),
                List.of("OFFICE"),
                null,
                MONDAY.plusDays(7),
                null,
                "zhou.min",
                NOON);
        Instant later = NOON.plusSeconds(10 * 86_400);
        StaffEvent before = deputy(MONDAY.minusDays(9), null);
        assertThat(standsIn(DemoStaff.directory(before), later)).containsExactly("zhou.min");
        assertThat(standsIn(DemoStaff.directory(before, left("wu.gang"), back), later))
                .isEmpty();
        assertThat(standsIn(DemoStaff.directory(left("wu.gang"), back, deputy(MONDAY.plusDays(8), null)), later))
                .containsExactly("zhou.min");
    }

    @Test
    void whoServesAWindowIsToldByTheDay() {
        StaffDirectory directory = DemoStaff.directory(left("zhao.lei"));
        assertThat(directory.ofWindow(HALL, "CONSTRUCTION", LocalDate.parse("2020-01-01")))
                .extracting(StaffMember::user)
                .containsExactly("zhao.lei");
        assertThat(directory.ofWindow(HALL, "CONSTRUCTION", LocalDate.parse("2029-01-01")))
                .isEmpty();
        assertThat(directory.ofWindow("340123", "CONSTRUCTION", LocalDate.parse("2020-01-01")))
                .isEmpty();
    }

    private static List<String> standsIn(StaffDirectory directory, Instant at) {
        return directory.standsInFor(HALL, "wu.gang", at).stream()
                .map(StaffMember::user)
                .toList();
    }

    private static StaffEvent moved(String window, LocalDate from) {
        return new StaffMemberChanged(
                "330106-wang.fang",
                HALL,
                "wang.fang",
                "王芳",
                "1001",
                "窗口工作人员",
                List.of(window),
                List.of("CLERK", "A_ROLE_OF_LATER"),
                null,
                from,
                null,
                "wu.gang",
                NOON);
    }

    private static StaffEvent deputy(LocalDate from, @Nullable LocalDate to) {
        return new DeputyAppointed("330106-zhou.min", HALL, "zhou.min", "wu.gang", from, to, "zhou.min", NOON);
    }

    private static StaffEvent secondLead() {
        return new StaffMemberJoined(
                "330106-sun.yan",
                HALL,
                "sun.yan",
                "孙燕",
                "1102",
                "分管领导",
                List.of(),
                List.of("LEAD"),
                null,
                LocalDate.parse("2020-01-01"),
                null,
                "settings",
                NOON);
    }

    private static StaffEvent left(String user) {
        return new StaffMemberLeft(HALL + "-" + user, HALL, user, MONDAY.minusDays(1), "wu.gang", NOON);
    }
}

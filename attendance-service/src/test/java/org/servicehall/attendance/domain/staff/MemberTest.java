package org.servicehall.attendance.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.attendance.domain.staff.StaffCommand.AppointDeputy;
import org.servicehall.attendance.domain.staff.StaffCommand.Appointer;
import org.servicehall.attendance.domain.staff.StaffCommand.ChangeStaffMember;
import org.servicehall.attendance.domain.staff.StaffCommand.DismissDeputy;
import org.servicehall.attendance.domain.staff.StaffCommand.EnterStaffMember;
import org.servicehall.attendance.domain.staff.StaffCommand.RecordDeparture;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.staff.StaffEvent.DeputyAppointed;
import org.servicehall.contracts.staff.StaffEvent.DeputyDismissed;
import org.servicehall.contracts.staff.StaffEvent.StaffMemberChanged;
import org.servicehall.contracts.staff.StaffEvent.StaffMemberJoined;
import org.servicehall.contracts.staff.StaffEvent.StaffMemberLeft;
import org.servicehall.platform.testing.EntityPlay;

@Tag("S1")
class MemberTest {
    private static final String STAFF = "330106-zhou.min";
    private static final String OFFICE = "wu.gang";
    private static final Appointer BY_OFFICE = new Appointer(OFFICE, true, false);
    private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final Entry ENTRY = entry(MONDAY, null);
    private static final StaffMemberJoined JOINED = new StaffMemberJoined(
            STAFF,
            "330106",
            "zhou.min",
            "周敏",
            "1101",
            "分管领导",
            List.of(),
            List.of("LEAD"),
            null,
            MONDAY,
            null,
            OFFICE,
            AT);

    private final AxonTestFixture fixture = AxonTestFixture.with(EventSourcingConfigurer.create()
            .registerEntity(EventSourcedEntityModule.autodetected(String.class, Member.class)));

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void somebodyIsEntered() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(enter(ENTRY))
                .then()
                .success()
                .events(JOINED);
    }

    @Test
    void nobodyIsEnteredTwice() {
        refused("already-on-the-staff", enter(ENTRY), JOINED);
    }

    @Test
    void whoLeftMayComeBack() {
        assertThat(new EntityPlay(Member.class, List.of(JOINED, left(FRIDAY)))
                        .send(enter(entry(FRIDAY.plusDays(1), null))))
                .hasSize(1);
        refused("already-on-the-staff", enter(entry(FRIDAY, null)), JOINED, left(FRIDAY));
    }

    @Test
    void nothingEndsBeforeItBegins() {
        refused("staff-ends-before-it-begins", enter(entry(MONDAY, MONDAY.minusDays(1))));
        refused("staff-ends-before-it-begins", change(entry(MONDAY, MONDAY.minusDays(1))), JOINED);
        refused("staff-ends-before-it-begins", leave(MONDAY.minusDays(1)), JOINED);
        refused("deputy-ends-before-it-begins", appoint("li.na", OFFICE, FRIDAY, MONDAY), JOINED);
    }

    @Test
    void aChangeSaysWhatHoldsFromADayOn() {
        assertThat(new EntityPlay(Member.class, List.of(JOINED)).send(change(entry(FRIDAY, null))))
                .singleElement()
                .isInstanceOfSatisfying(
                        StaffMemberChanged.class,
                        changed -> assertThat(changed.from()).isEqualTo(FRIDAY));
        refused("staff-entry-unchanged", change(ENTRY), JOINED);
        refused("unknown-number", change(ENTRY));
    }

    @Test
    void somebodyLeaves() {
        assertThat(new EntityPlay(Member.class, List.of(JOINED)).send(leave(FRIDAY)))
                .containsExactly(left(FRIDAY));
        refused("staff-entry-unchanged", leave(FRIDAY), JOINED, left(FRIDAY));
    }

    @Test
    void aDeputyStandsInForSomebodyElse() {
        assertThat(new EntityPlay(Member.class, List.of(JOINED)).send(appoint("li.na", OFFICE, MONDAY, FRIDAY)))
                .containsExactly(deputy("li.na", MONDAY, FRIDAY));
        refused("deputy-of-oneself", appoint("zhou.min", OFFICE, MONDAY, FRIDAY), JOINED);
    }

    @Test
    void nobodyAppointsThemselves() {
        refused("own-appointment", appoint(OFFICE, OFFICE, MONDAY, FRIDAY), JOINED);
    }

    @Test
    void oneStandsInAtATime() {
        var first = deputy("li.na", MONDAY, FRIDAY);
        refused("deputies-overlap", appoint("wang.fang", OFFICE, FRIDAY, null), JOINED, first);
        refused("deputies-overlap", appoint("li.na", OFFICE, MONDAY.minusDays(3), MONDAY), JOINED, first);
        assertThat(new EntityPlay(Member.class, List.of(JOINED, first))
                        .send(appoint("wang.fang", OFFICE, FRIDAY.plusDays(1), null)))
                .hasSize(1);
    }

    @Test
    void nobodyStandsInForWhoHasLeft() {
        refused("not-on-the-staff-then", appoint("li.na", OFFICE, FRIDAY.plusDays(1), null), JOINED, left(FRIDAY));
    }

    @Test
    void aDeputyIsDismissedOnce() {
        var dismissal = new DismissDeputy(STAFF, "li.na", MONDAY, BY_OFFICE, AT);
        var dismissed = new DeputyDismissed(STAFF, "330106", "zhou.min", "li.na", OFFICE, AT);
        assertThat(new EntityPlay(Member.class, List.of(JOINED, deputy("li.na", MONDAY, null))).send(dismissal))
                .containsExactly(dismissed);
        refused("not-a-deputy", dismissal, JOINED, deputy("li.na", MONDAY, null), dismissed);
        refused("not-a-deputy", dismissal, JOINED, deputy("li.na", MONDAY.minusDays(9), MONDAY.minusDays(1)));
    }

    /** The deputy of a person has each role that is written of them. */
    @Test
    void nobodyLendsThemselvesMore() {
        var standing = deputy(OFFICE, MONDAY, FRIDAY);
        refused("roles-lent-to-oneself", change(entry(MONDAY, null, "LEAD", "AUDITOR")), JOINED, standing);
        refused("roles-lent-to-oneself", change(entry(FRIDAY, null, "AUDITOR")), JOINED, standing);
        var lessFromTomorrow = changed(entry(MONDAY.plusDays(1), null, "CLERK"));
        refused("roles-lent-to-oneself", change(entry(MONDAY, null, "LEAD")), JOINED, lessFromTomorrow, standing);
        assertThat(sent(change(entry(MONDAY, null)), JOINED, changed(entry(MONDAY, FRIDAY)), standing))
                .as("the same roles")
                .hasSize(1);
        assertThat(sent(change(entry(FRIDAY.plusDays(1), null, "AUDITOR")), JOINED, standing))
                .as("once they stand in no longer")
                .hasSize(1);
        assertThat(sent(change(entry(MONDAY, null, "AUDITOR")), JOINED, deputy("li.na", MONDAY, null)))
                .as("somebody else stands in")
                .hasSize(1);
    }

    @Test
    void nobodyChangesTheirOwnRoles() {
        refused("own-roles", own(entry(MONDAY, null, "LEAD", "LEADING_GROUP")), JOINED);
        refused("own-roles", own(entry(MONDAY, null)), JOINED, changed(entry(FRIDAY, null, "CLERK")));
        assertThat(sent(own(entry(MONDAY, FRIDAY)), JOINED)).hasSize(1);
        var again = entry(FRIDAY.plusDays(1), null, "LEADING_GROUP");
        refused(
                "own-roles",
                new EnterStaffMember(STAFF, "330106", "zhou.min", again, "zhou.min", AT),
                JOINED,
                left(FRIDAY));
    }

    @Test
    void whoWatchesOverTheHallIsStoodInForByWhomTheyChoose() {
        var group = changed(entry(FRIDAY, null, "LEADING_GROUP"));
        var auditor = changed(entry(FRIDAY, null, "AUDITOR"));
        refused("appointed-by-the-leading-group", appoint("li.na", OFFICE, MONDAY, null), JOINED, group);
        refused("appointed-by-the-leading-group", appoint("li.na", OFFICE, FRIDAY, null), JOINED, auditor);
        var byItself = new Appointer("zhou.min", false, false);
        var byTheGroup = new Appointer("zheng.hua", false, true);
        for (var by : List.of(byItself, byTheGroup)) {
            assertThat(sent(new AppointDeputy(STAFF, "li.na", FRIDAY, null, by, AT), JOINED, auditor))
                    .hasSize(1);
            refused("appointed-by-office-or-lead", new AppointDeputy(STAFF, "li.na", FRIDAY, null, by, AT), JOINED);
        }
        refused("own-appointment", new AppointDeputy(STAFF, "zheng.hua", FRIDAY, null, byTheGroup, AT), JOINED, group);
    }

    @Test
    void whoMayAppointMayDismissAndSoMayOfficeAndLead() {
        var standing = deputy("li.na", MONDAY, null);
        var auditor = changed(entry(MONDAY, null, "AUDITOR"));
        var byItself = new DismissDeputy(STAFF, "li.na", MONDAY, new Appointer("zhou.min", false, false), AT);
        refused("appointed-by-office-or-lead", byItself, JOINED, standing);
        assertThat(sent(byItself, JOINED, auditor, standing)).hasSize(1);
        assertThat(sent(new DismissDeputy(STAFF, "li.na", MONDAY, BY_OFFICE, AT), JOINED, auditor, standing))
                .hasSize(1);
    }

    @Test
    void theDeputiesOfWhoLeftDoNotComeBackWithThem() {
        assertThat(sent(
                        enter(entry(FRIDAY.plusDays(9), null)),
                        JOINED,
                        deputy("li.na", MONDAY, FRIDAY),
                        deputy("wang.fang", FRIDAY.plusDays(1), null),
                        left(FRIDAY)))
                .first()
                .isEqualTo(new DeputyDismissed(STAFF, "330106", "zhou.min", "wang.fang", OFFICE, AT));
        assertThat(sent(enter(entry(FRIDAY.plusDays(9), null)), JOINED, deputy("li.na", MONDAY, FRIDAY), left(FRIDAY)))
                .as("whose time was over anyway")
                .hasSize(1);
    }

    @Test
    void whatWasToHoldLaterDoesNotKeepAnybodyFromLeavingBefore() {
        var later = changed(entry(FRIDAY, null, "AUDITOR"));
        assertThat(sent(leave(MONDAY.plusDays(1)), JOINED, later)).containsExactly(left(MONDAY.plusDays(1)));
        refused("staff-ends-before-it-begins", leave(MONDAY.minusDays(1)), JOINED, later);
        refused("own-roles", own(entry(FRIDAY, null, "AUDITOR")), JOINED, later, left(MONDAY.plusDays(1)));
    }

    private static List<Object> sent(Object command, Object... given) {
        return new EntityPlay(Member.class, List.of(given)).send(command);
    }

    private static void refused(String code, Object command, Object... given) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new EntityPlay(Member.class, List.of(given)).send(command))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static Entry entry(LocalDate from, @Nullable LocalDate to) {
        return entry(from, to, "LEAD");
    }

    private static Entry entry(LocalDate from, @Nullable LocalDate to, String... roles) {
        return new Entry("周敏", "1101", "分管领导", List.of(), List.of(roles), null, from, to);
    }

    private static EnterStaffMember enter(Entry entry) {
        return new EnterStaffMember(STAFF, "330106", "zhou.min", entry, OFFICE, AT);
    }

    private static ChangeStaffMember change(Entry entry) {
        return new ChangeStaffMember(STAFF, entry, OFFICE, AT);
    }

    private static ChangeStaffMember own(Entry entry) {
        return new ChangeStaffMember(STAFF, entry, "zhou.min", AT);
    }

    private static StaffMemberChanged changed(Entry entry) {
        return new StaffMemberChanged(
                STAFF,
                "330106",
                "zhou.min",
                entry.name(),
                entry.staffNo(),
                entry.post(),
                entry.windows(),
                entry.roles(),
                entry.officePhone(),
                entry.from(),
                entry.to(),
                OFFICE,
                AT);
    }

    private static RecordDeparture leave(LocalDate to) {
        return new RecordDeparture(STAFF, to, OFFICE, AT);
    }

    private static StaffMemberLeft left(LocalDate to) {
        return new StaffMemberLeft(STAFF, "330106", "zhou.min", to, OFFICE, AT);
    }

    private static AppointDeputy appoint(String deputy, String by, LocalDate from, @Nullable LocalDate to) {
        return new AppointDeputy(STAFF, deputy, from, to, new Appointer(by, true, false), AT);
    }

    private static DeputyAppointed deputy(String deputy, LocalDate from, @Nullable LocalDate to) {
        return new DeputyAppointed(STAFF, "330106", "zhou.min", deputy, from, to, OFFICE, AT);
    }
}

package org.servicehall.platform.staff;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.staff.StaffEvent.StaffMemberLeft;
import org.servicehall.platform.http.InvalidField;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.DemoStaff;

class NamedStaffTest {
    private static final String HALL = "330106";
    private static final LocalDate DAY = LocalDate.parse("2025-09-26");

    private final NamedStaff staff = new NamedStaff(DemoStaff.directory());

    @Test
    void whoWorksAtTheHallMayBeNamed() {
        assertThatCode(() -> staff.ofHall("clerk", HALL, "li.na", DAY)).doesNotThrowAnyException();
        assertThatCode(() -> staff.ofWindow("to", HALL, "LABOUR", "li.na", DAY)).doesNotThrowAnyException();
        assertThatCode(() -> staff.as("agent", HALL, "li.na", DAY, Role.CLERK)).doesNotThrowAnyException();
    }

    @Test
    void aStrangerIsToldAtTheFieldThatNamesThem() {
        refused("clerk: unknown-person", () -> staff.ofHall("clerk", HALL, "nobody.here", DAY));
        refused("clerk: unknown-person", () -> staff.ofHall("clerk", "340123", "li.na", DAY));
        refused(
                "attendees[1]: unknown-person",
                () -> staff.allOfHall("attendees", HALL, List.of("li.na", "nobody.here"), DAY));
    }

    @Test
    void soIsWhoDidNotWorkThereYet() {
        refused("clerk: unknown-person", () -> staff.ofHall("clerk", HALL, "li.na", LocalDate.parse("2019-12-31")));
    }

    @Test
    void soIsWhoServesAnotherWindowOrIsSomethingElse() {
        refused("to: not-of-window", () -> staff.ofWindow("to", HALL, "FINANCE", "li.na", DAY));
        refused("agent: not-of-role", () -> staff.as("agent", HALL, "zhou.min", DAY, Role.CLERK));
    }

    @Test
    void whoServesNoWindowSitsWithTheOffice() {
        assertThatCode(() -> staff.ofWindow("to", HALL, "OFFICE", "wu.gang", DAY))
                .doesNotThrowAnyException();
        assertThatCode(() -> staff.ofWindow("to", HALL, "OFFICE", "zhou.min", DAY))
                .doesNotThrowAnyException();
        refused("to: not-of-window", () -> staff.ofWindow("to", HALL, "OFFICE", "li.na", DAY));
        refused("to: not-of-window", () -> staff.ofWindow("to", HALL, "LABOUR", "wu.gang", DAY));
    }

    @Test
    void whoHasLeftMayStillBeSpokenOf() {
        var gone = new NamedStaff(
                DemoStaff.directory(new StaffMemberLeft("330106-li.na", HALL, "li.na", DAY, "wu.gang", Instant.EPOCH)));
        refused("person: unknown-person", () -> gone.ofHall("person", HALL, "li.na", DAY.plusDays(1)));
        assertThatCode(() -> gone.everOfHall("person", HALL, "li.na")).doesNotThrowAnyException();
        refused("person: unknown-person", () -> gone.everOfHall("person", HALL, "nobody.here"));
        refused("person: unknown-person", () -> gone.everOfHall("person", "340123", "li.na"));
    }

    @Test
    @Tag("C1")
    void aClerkOfAWindowIsAClerkAndServesIt() {
        var both = List.of("FINANCE", "LABOUR");
        assertThatCode(() -> staff.clerkOf("agent", HALL, both, "li.na", DAY)).doesNotThrowAnyException();
        refused("agent: not-of-window", () -> staff.clerkOf("agent", HALL, both, "wang.fang", DAY));
        refused("agent: not-of-role", () -> staff.clerkOf("agent", HALL, both, "zhou.min", DAY));
        refused("agent: unknown-person", () -> staff.clerkOf("agent", HALL, both, "nobody.here", DAY));
    }

    private static void refused(String fault, ThrowingCallable check) {
        assertThatExceptionOfType(InvalidField.class).isThrownBy(check).withMessage(fault);
    }
}

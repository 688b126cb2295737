package org.servicehall.attendance.domain.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.attendance.domain.Span;
import org.servicehall.attendance.domain.leave.LeaveCommand.ApproveLeave;
import org.servicehall.attendance.domain.leave.LeaveCommand.CancelLeave;
import org.servicehall.attendance.domain.leave.LeaveCommand.RefuseLeave;
import org.servicehall.attendance.domain.leave.LeaveCommand.RequestLeave;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveApproved;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveCancelled;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveRefused;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveRequested;
import org.servicehall.contracts.attendance.LeaveKind;
import org.servicehall.platform.testing.EntityPlay;

@Tag("T6")
class LeavesTest {
    private static final String LEAVES = "330106-wang.fang-2025";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = at("2025-09-01T08:00");
    private static final LeaveRequested FIRST = new LeaveRequested(
            LEAVES,
            "330106",
            "wang.fang",
            "CIVIL_AFFAIRS",
            1,
            LeaveKind.SICK,
            at("2025-09-10T08:00"),
            at("2025-09-12T17:00"),
            "wang.fang",
            NOW);
    private static final Acting OFFICE = new Acting("wu.gang", true, false);
    private static final Acting CLERK = new Acting("wang.fang", false, false);
    private static final LeaveApproved APPROVED = new LeaveApproved(
            LEAVES,
            "330106",
            "wang.fang",
            1,
            LeaveKind.SICK,
            at("2025-09-10T08:00"),
            at("2025-09-12T17:00"),
            "zhou.min",
            NOW);
    private static final LeaveCancelled CANCELLED =
            new LeaveCancelled(LEAVES, "330106", "wang.fang", 1, "wang.fang", NOW);
    private static final LeaveRefused REFUSED =
            new LeaveRefused(LEAVES, "330106", "wang.fang", 1, "窗口无人替班", "zhou.min", NOW);

    private final AxonTestFixture fixture = AxonTestFixture.with(EventSourcingConfigurer.create()
            .registerEntity(EventSourcedEntityModule.autodetected(String.class, Leaves.class)));

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void aClerkAsksForLeave() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(request(1, "2025-09-10T08:00", "2025-09-12T17:00"))
                .then()
                .success()
                .events(FIRST);
    }

    @Test
    void theLeadApproves() {
        fixture.given()
                .event(FIRST)
                .when()
                .command(new ApproveLeave(LEAVES, 1, lead("zhou.min"), NOW))
                .then()
                .success()
                .events(APPROVED);
    }

    @Test
    void theLeadRefusesWithAReason() {
        fixture.given()
                .event(FIRST)
                .when()
                .command(new RefuseLeave(LEAVES, 1, "窗口无人替班", lead("zhou.min"), NOW))
                .then()
                .success()
                .events(REFUSED);
    }

    @Test
    void nobodyDecidesOnTheOwnLeave() {
        refused("own-leave", new ApproveLeave(LEAVES, 1, lead("wang.fang"), NOW), FIRST);
        refused("own-leave", new RefuseLeave(LEAVES, 1, "不", lead("wang.fang"), NOW), FIRST);
    }

    @Test
    void aLeaveIsDecidedOnce() {
        refused("leave-is-settled", new ApproveLeave(LEAVES, 1, lead("zhou.min"), NOW), FIRST, APPROVED);
        refused("leave-is-settled", new RefuseLeave(LEAVES, 1, "不", lead("zhou.min"), NOW), FIRST, CANCELLED);
        refused("leave-is-settled", new CancelLeave(LEAVES, 1, OFFICE, NOW), FIRST, REFUSED);
        refused("unknown-number", new ApproveLeave(LEAVES, 2, lead("zhou.min"), NOW), FIRST);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-12T16:59, 2025-09-15T08:00, leave-overlaps",
        "2025-09-01T08:00, 2025-09-10T08:01, leave-overlaps",
        "2025-09-11T08:00, 2025-09-11T09:00, leave-overlaps",
        "2025-09-12T17:00, 2025-09-12T17:00, leave-ends-before-it-begins",
        "2025-12-31T08:00, 2026-01-01T08:00, leave-crosses-year"
    })
    void aLeaveStandsFreeWithinItsYear(String from, String to, String code) {
        refused(code, request(2, from, to), FIRST);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-12T17:00, 2025-09-15T08:00",
        "2025-09-09T08:00, 2025-09-10T08:00",
        "2025-12-31T08:00, 2026-01-01T00:00"
    })
    void leavesMayTouchAndEndWithTheYear(String from, String to) {
        assertThat(play(FIRST).send(request(2, from, to))).hasSize(1);
    }

    @Test
    void whatIsRefusedOrCancelledIsInNobodysWay() {
        var again = request(2, "2025-09-10T08:00", "2025-09-12T17:00");
        assertThat(play(FIRST, REFUSED).send(again)).hasSize(1);
        assertThat(play(FIRST, APPROVED, CANCELLED).send(again)).hasSize(1);
    }

    @Test
    void theClerkCancelsBeforeItBeganAndTheOfficeAlsoAfterwards() {
        var begun = at("2025-09-10T08:00");
        assertThat(play(FIRST, APPROVED).send(new CancelLeave(LEAVES, 1, CLERK, begun.minusMillis(1))))
                .hasSize(1);
        refused("leave-has-begun", new CancelLeave(LEAVES, 1, CLERK, begun), FIRST, APPROVED);
        assertThat(play(FIRST, APPROVED).send(new CancelLeave(LEAVES, 1, OFFICE, begun)))
                .hasSize(1);
    }

    @Test
    void nobodyElseCancelsAndTheLeadingGroupDecidesOnLeadsAlone() {
        refused("leave-of-somebody-else", new CancelLeave(LEAVES, 1, lead("zhou.min"), NOW), FIRST);
        refused("decided-by-the-lead", new ApproveLeave(LEAVES, 1, OFFICE, NOW), FIRST);
    }

    @Test
    void whoServesNoWindowAsksForLeave() {
        var request = request(1, "2025-09-10T08:00", "2025-09-12T17:00");
        var asked = new RequestLeave(
                request.leaves(), "330106", "zhou.min", null, 1, request.kind(), request.span(), ZONE, "zhou.min", NOW);
        assertThat(play().send(asked)).hasSize(1);
    }

    @Property(tries = 200)
    @net.jqwik.api.Tag("T6")
    void noTwoLeavesThatStandEverOverlap(@ForAll @Size(max = 12) List<@IntRange(max = 300) Integer> hours) {
        var leaves = new EntityPlay(Leaves.class, List.of());
        List<Span> taken = new ArrayList<>();
        int number = 1;
        for (int hour : hours) {
            var span = new Span(NOW.plusSeconds(3600L * hour), NOW.plusSeconds(3600L * (hour + 20)));
            boolean free = taken.stream().noneMatch(other -> other.overlaps(span));
            if (isAllowed(leaves, request(number++, span))) {
                assertThat(free).isTrue();
                taken.add(span);
            } else {
                assertThat(free).isFalse();
            }
        }
    }

    private static boolean isAllowed(EntityPlay leaves, RequestLeave command) {
        try {
            leaves.send(command);
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo("leave-overlaps");
            return false;
        }
    }

    private static void refused(String code, LeaveCommand command, Object... given) {
        var leaves = play(given);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> leaves.send(command))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static Acting lead(String id) {
        return new Acting(id, false, true);
    }

    private static EntityPlay play(Object... given) {
        return new EntityPlay(Leaves.class, List.of(given));
    }

    private static RequestLeave request(int number, String from, String to) {
        return request(number, new Span(at(from), at(to)));
    }

    private static RequestLeave request(int number, Span span) {
        return new RequestLeave(
                LEAVES, "330106", "wang.fang", "CIVIL_AFFAIRS", number, LeaveKind.SICK, span, ZONE, "wang.fang", NOW);
    }

    private static Instant at(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(ZONE).toInstant();
    }
}

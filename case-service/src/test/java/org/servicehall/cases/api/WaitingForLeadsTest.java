package org.servicehall.cases.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bson.BsonString;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.domain.Cases;
import org.servicehall.contracts.staff.StaffEvent.StaffMemberJoined;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.security.StandIn;
import org.servicehall.platform.staff.StaffDirectory;
import org.servicehall.platform.testing.DemoStaff;

/** What waits for somebody is what they may decide on. */
@Tag("D4")
class WaitingForLeadsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final StandIn LENT = new StandIn("zhou.min", Set.of(Role.LEAD));
    private static final StaffMemberJoined SECOND = new StaffMemberJoined(
            "330106-qian.wen",
            Cases.HALL,
            "qian.wen",
            "钱文",
            "1099",
            "组长",
            List.of(),
            List.of("LEAD"),
            null,
            LocalDate.parse("2019-01-01"),
            null,
            "wu.gang",
            NOON);

    @Test
    void forADeputyTheLeadsOnlyWhereNobodyElseLeadsTheHall() {
        var deputy = new Actor("dai.li", Cases.HALL, Set.of(Role.CLERK), null, List.of(LENT));
        assertThat(notWaiting(DemoStaff.directory(), deputy)).containsExactly("dai.li");
        assertThat(notWaiting(DemoStaff.directory(SECOND), deputy)).containsExactly("dai.li", "zhou.min");
    }

    @Test
    void forWhoLeadsTheHallThemselvesOrIsOfTheLeadingGroupAllOthers() {
        for (Role own : List.of(Role.LEAD, Role.LEADING_GROUP)) {
            var decider = new Actor("qian.wen", Cases.HALL, Set.of(own), null, List.of(LENT));
            assertThat(notWaiting(DemoStaff.directory(SECOND), decider)).containsExactly("qian.wen");
        }
    }

    private static List<String> notWaiting(StaffDirectory directory, Actor decider) {
        var filter = new RequestsOfLeads(mock(Streams.class), directory).waitingFor(decider, "askedBy", NOON);
        return filter.toBsonDocument().getDocument("askedBy").getArray("$nin").stream()
                .map(value -> ((BsonString) value).getValue())
                .toList();
    }
}

package org.servicehall.intake.api.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveApproved;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveCancelled;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveRequested;
import org.servicehall.contracts.attendance.LeaveKind;
import org.servicehall.contracts.calendar.CalendarEvent;
import org.servicehall.contracts.calendar.CalendarEvent.SchedulePublished;
import org.servicehall.intake.catalogue.Catalogue;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.HandOverCommand.HandOver;
import org.servicehall.intake.domain.command.HandOverCommand.Meeting;
import org.servicehall.intake.testing.AttendanceTopic;
import org.servicehall.intake.testing.CaseTopic;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.ReceivedThen;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A hand-over's agreed time that can't be kept shows to who gives and who receives; in a year of which no test knows. */
@Tag("F3")
class OvertakenMeetingTest implements WholeService {
    /** A Tuesday. */
    private static final Instant RECEIVED = Instant.parse("2045-03-14T01:00:00Z");

    /** Ten o'clock on the Wednesday after it, and on the Thursday. */
    private static final Instant WEDNESDAY = Instant.parse("2045-03-15T02:00:00Z");

    private static final Instant THURSDAY = Instant.parse("2045-03-16T02:00:00Z");

    private static final Act WANG = new Act("wang.fang", "CIVIL_AFFAIRS", false, RECEIVED);
    private static final String LEAVES = "330106-li.na-2045";

    @LocalServerPort
    int port;

    @Autowired
    Commands commands;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Halls halls;

    @Autowired
    Vault vault;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    void leaveOfItsReceiverOvertakesTheTimeUntilItIsCancelled() throws Exception {
        String no = "330106-20450314-9001";
        handedOver(no, THURSDAY);
        String earlier = "330106-20450314-9003";
        handedOver(earlier, THURSDAY.minus(Duration.ofMinutes(30)));
        assertThat(listed(Door.LI, no)).isFalse();

        AttendanceTopic.publish(requested(), approved());
        await().untilAsserted(() -> assertThat(mark(no)).isEqualTo("CLERK_ON_LEAVE"));
        assertThat(listed(Door.WANG, no)).as("who gives").isTrue();
        assertThat(listed(Door.LI, no)).as("who receives").isTrue();
        assertThat(listed(Door.ZHAO, no)).isFalse();
        assertThat(waiting(Door.WANG)).isPositive();
        assertThat(waiting(Door.LI)).isPositive();
        await().untilAsserted(() -> assertThat(mark(earlier)).isNotEmpty());
        assertThat(overtaken(Door.WANG, "").findValuesAsString("no")).containsSubsequence(earlier, no);
        assertThat(overtaken(Door.WANG, "&sort=no").findValuesAsString("no"))
                .as("in the order asked for")
                .containsSubsequence(no, earlier);

        AttendanceTopic.publish(
                requested(), approved(), new LeaveCancelled(LEAVES, "330106", "li.na", 1, "li.na", RECEIVED));
        await().untilAsserted(() -> assertThat(mark(no)).isEmpty());
        assertThat(listed(Door.WANG, no)).isFalse();
    }

    @Test
    @Tag("D1")
    void aDayThatBecameOffOvertakesTheTime() throws Exception {
        String no = "330106-20450314-9002";
        handedOver(no, WEDNESDAY);

        CaseTopic.publish(
                Topics.CONTROL,
                CalendarEvent.STREAM + ":2045",
                List.of(new SchedulePublished(
                        "2045", "2045.1", Map.of("2045-03-15", "放假"), Map.of(), "chen.wei", RECEIVED)));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(mark(no)).isEqualTo("HALL_CLOSED"));
        assertThat(listed(Door.WANG, no)).isTrue();
        assertThat(listed(Door.LI, no)).isTrue();
    }

    /** Known with its time, with which nothing is wrong yet. */
    private void handedOver(String no, Instant agreed) {
        new ReceivedThen(commands, catalogue, halls, vault).receive(no, WANG, Set.of("ID_CARD", "PENSION_PASSBOOK"));
        CommandContext context = CommandContext.of("wang.fang", RECEIVED);
        commands.send(
                new HandOver(
                        no,
                        WANG,
                        "li.na",
                        "LABOUR",
                        "归劳动窗口",
                        true,
                        new Meeting(agreed, "带身份证原件"),
                        5,
                        halls.calendar("330106")),
                context);
        await().until(() -> sheet(no).has("meetAt"));
        assertThat(mark(no)).isEmpty();
    }

    private JsonNode sheet(String no) {
        return door.get(Door.LEAD, "/api/applications/" + no).body();
    }

    private String mark(String no) {
        return sheet(no).path("meetingOvertakenBy").asString("");
    }

    private boolean listed(String token, String no) {
        return overtaken(token, "").findValuesAsString("no").contains(no);
    }

    private JsonNode overtaken(String token, String more) {
        return door.get(token, "/api/applications?meetingOvertaken=true&limit=200" + more)
                .body()
                .path("items");
    }

    private long waiting(String token) {
        return door.get(token, "/api/desk")
                .body()
                .path("queues")
                .valueStream()
                .filter(queue -> queue.path("code").asString().equals("hand-overs-overtaken"))
                .findFirst()
                .orElseThrow()
                .path("count")
                .asLong();
    }

    private static LeaveRequested requested() {
        return new LeaveRequested(
                LEAVES, "330106", "li.na", "LABOUR", 1, LeaveKind.SICK, from(), until(), "li.na", RECEIVED);
    }

    private static LeaveApproved approved() {
        return new LeaveApproved(LEAVES, "330106", "li.na", 1, LeaveKind.SICK, from(), until(), "zhou.min", RECEIVED);
    }

    private static Instant from() {
        return THURSDAY.minus(Duration.ofHours(2));
    }

    private static Instant until() {
        return THURSDAY.plus(Duration.ofHours(2));
    }
}

package org.servicehall.intake.api.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.api.appointment.AppointmentDesk.path;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.appointment.AppointmentEvent;
import org.servicehall.contracts.appointment.AppointmentEvent.ResidentToBeTold;
import org.servicehall.contracts.message.AppointmentNews;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.contracts.message.MessageFailure;
import org.servicehall.intake.api.message.MessageExamples;
import org.servicehall.intake.domain.message.MessageCommand.RecordFailure;
import org.servicehall.intake.domain.message.MessageCommand.RecordSent;
import org.servicehall.intake.domain.message.MessageCommand.TellOfAppointment;
import org.servicehall.intake.domain.message.Retries;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whom a message about an appointment didn't reach is told by somebody, once. */
@Tag("S5")
@Tag("A1")
class FailedAppointmentMessagesTest implements WholeService {
    private static final CommandContext CONTEXT = CommandContext.of("test", ClosedHall.BEGINS);

    @LocalServerPort
    int port;

    @Autowired
    Streams streams;

    @Autowired
    Commands commands;

    private Door door;
    private AppointmentDesk desk;
    private String clerk;

    @BeforeEach
    void open() {
        door = new Door(port);
        desk = new AppointmentDesk(door);
        clerk = AppointmentBodies.newClerk();
    }

    @Test
    void whomAnotherChannelToldTheSameIsCalledByNobody() {
        String no = desk.booked(AppointmentBodies.hall(clerk, "09:00")).text("no");
        due(no, AppointmentNews.BOOKED, MessageChannel.SMS, MessageChannel.MAIL);
        commands.send(
                new RecordSent(no, AppointmentNews.BOOKED.of(no), MessageChannel.MAIL, ClosedHall.BEGINS), CONTEXT);
        refusedBySms(no, AppointmentNews.BOOKED);
        due(no, AppointmentNews.MOVED, MessageChannel.SMS);
        refusedBySms(no, AppointmentNews.MOVED);
        await().untilAsserted(() -> assertThat(desk.toBeTold()).contains(no));
        String agenda = door.get(Door.WANG, path(no)).text("agenda");
        assertThat(streams.read(AppointmentEvent.STREAM + ":" + agenda).orElseThrow().stream()
                        .map(RecordedEvent::payload)
                        .filter(ResidentToBeTold.class::isInstance)
                        .map(waits -> ((ResidentToBeTold) waits).news()))
                .as("heard of in that order")
                .containsExactly(AppointmentNews.MOVED);
    }

    @Test
    void whomNoMessageReachedIsCalledAndThenTheMessageIsSettled() {
        String no = desk.booked(AppointmentBodies.hall(clerk, "09:00")).text("no");
        due(no, AppointmentNews.BOOKED, MessageChannel.SMS);
        refusedBySms(no, AppointmentNews.BOOKED);
        await().untilAsserted(() -> assertThat(desk.toBeTold()).contains(no));
        await().untilAsserted(() -> assertThat(door.get(Door.OFFICE, "/api/messages?status=FAILED&limit=200")
                        .body()
                        .toString())
                .contains(no));
        assertThat(door.get(Door.OFFICE, "/api/messages?toTell=true&limit=200")
                        .body()
                        .toString())
                .as("in one list alone")
                .doesNotContain(no);
        door.post(Door.OFFICE, path(no) + "/resident-told", "{\"toldBy\":\"IN_PERSON\"}");
        await().untilAsserted(() -> assertThat(desk.told(no)).containsExactly("BOOKED/SETTLED"));
    }

    @Test
    void everyMessageThatFailedIsSettledByItsOwnLink() {
        String no = desk.booked(AppointmentBodies.hall(clerk, "09:00")).text("no");
        due(no, AppointmentNews.BOOKED, MessageChannel.SMS, MessageChannel.MAIL);
        commands.send(
                new RecordSent(no, AppointmentNews.BOOKED.of(no), MessageChannel.MAIL, ClosedHall.BEGINS), CONTEXT);
        refusedBySms(no, AppointmentNews.BOOKED);
        String application = door.post(Door.WANG, "/api/applications", PENSION).text("no");
        MessageExamples.fail(commands, application);
        await().untilAsserted(() -> assertThat(failed()).containsKeys(no, application));

        assertThat(failed().get(application)).endsWith("/messages/settlement");
        Answer told = door.post(Door.OFFICE, failed().get(no), "{\"toldBy\":\"PHONE\"}");
        assertThat(told.status()).as(told.body().toString()).isEqualTo(200);
        await().untilAsserted(
                        () -> assertThat(desk.told(no)).containsExactlyInAnyOrder("BOOKED/SETTLED", "BOOKED/SENT"));
        await().untilAsserted(() -> assertThat(failed()).doesNotContainKey(no));
        assertThat(desk.toBeTold()).doesNotContain(no);
    }

    /** By the number of what it tells of, where it is settled. */
    private Map<String, String> failed() {
        return door.get(Door.OFFICE, "/api/messages?status=FAILED&limit=200")
                .body()
                .path("items")
                .valueStream()
                .collect(Collectors.toMap(
                        item -> item.path("applicationNo").asString(),
                        item -> item.at("/actions/0/href").asString(),
                        (first, _) -> first));
    }

    private void due(String no, AppointmentNews news, MessageChannel... channels) {
        commands.send(
                new TellOfAppointment(
                        no,
                        "330106",
                        news,
                        List.of(channels),
                        Set.of(channels),
                        ClosedHall.BEGINS,
                        ClosedHall.BEGINS.plus(Duration.ofDays(900))),
                CONTEXT);
    }

    private void refusedBySms(String no, AppointmentNews news) {
        Retries retries = new Retries(1, Duration.ofHours(1), Duration.ofHours(1), at -> at);
        commands.send(
                new RecordFailure(
                        no, news.of(no), MessageChannel.SMS, MessageFailure.REFUSED, retries, ClosedHall.BEGINS),
                CONTEXT);
    }
}

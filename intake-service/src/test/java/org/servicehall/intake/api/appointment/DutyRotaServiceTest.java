package org.servicehall.intake.api.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.testing.Refusals.refused;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.EventTypes;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.attendance.RotaEvent;
import org.servicehall.contracts.attendance.RotaEvent.Duty;
import org.servicehall.contracts.attendance.RotaEvent.DutyAssigned;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.EmbeddedStack;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The rota of the attendance service decides who sees a call through; in the other hall, whose rota names today. */
class DutyRotaServiceTest implements WholeService {
    private static final String HALL = "340123";
    private static final String ANOTHER = TestTokens.of("guo.tao", HALL, Role.CLERK);
    private static final String OFFICE = TestTokens.of("luo.wei", HALL, Role.OFFICE);

    @LocalServerPort
    int port;

    @Test
    @Tag("A3")
    @Tag("T8")
    void whomTheRotaNamesSeesTheCallThroughAndNoOtherClerkDoes() throws Exception {
        Door door = new Door(port);
        publish("he.ping");
        String call = await().until(
                        () -> taken(door), answer -> answer.text("onDuty").equals("he.ping"))
                .text("no");
        String path = "/api/duty-calls/" + call;
        await().untilAsserted(() -> assertThat(open(door, Door.ELSEWHERE)).isPositive());
        assertThat(open(door, ANOTHER)).isZero();
        refused(door.post(ANOTHER, path + "/notification", ""), 403, "not-on-duty", "A3");
        assertThat(door.post(ANOTHER, path + "/notification", "").text("detail"))
                .contains("he.ping");
        assertThat(door.post(Door.ELSEWHERE, path + "/notification", "").text("status"))
                .isEqualTo("NOTIFIED");
        refused(door.post(ANOTHER, path + "/closing", "{\"result\":\"已送医\"}"), 403, "not-on-duty", "A3");
        assertThat(door.post(OFFICE, path + "/closing", "{\"result\":\"已送医\"}").text("status"))
                .isEqualTo("CLOSED");
    }

    private static long open(Door door, String token) {
        return door.get(token, "/api/duty-calls?mine=true").body().path("items").size();
    }

    private static Answer taken(Door door) {
        Answer answer =
                door.post(ANOTHER, "/api/duty-calls", AppointmentBodies.DUTY_CALL.replace("wang.fang", "he.ping"));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer;
    }

    /** The attendance service publishes that the office gave today to this clerk. */
    private static void publish(String clerk) throws Exception {
        String rota = HALL + "-" + ClosedHall.DAY.format(DateTimeFormatter.ofPattern("uuuuMM"));
        String stream = RotaEvent.STREAM + ":" + rota;
        DutyAssigned event = new DutyAssigned(
                rota, HALL, Duty.HOLIDAY, ClosedHall.DAY, clerk, null, null, "luo.wei", ClosedHall.BEGINS);
        var record = new ProducerRecord<>(Topics.ATTENDANCE, stream, new EventJson().write(event));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", stream + "@0",
                        "ce_type", EventTypes.all().typeOf(DutyAssigned.class),
                        "ce_source", "/attendance",
                        "ce_subject", stream,
                        "ce_time", ClosedHall.BEGINS.toString(),
                        "ce_sequence", "0",
                        "ce_actor", "luo.wei",
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", EmbeddedStack.get().kafka()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(record).get();
        }
    }
}

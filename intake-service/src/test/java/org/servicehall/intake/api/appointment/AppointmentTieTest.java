package org.servicehall.intake.api.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.testing.Refusals.refused;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.intake.api.acting.ActingExamples;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A booking that is about an application is tied to it, as far as the power of whoever comes reaches. */
@Tag("S8")
@Tag("A1")
class AppointmentTieTest implements WholeService {
    private static final String APPOINTMENTS = "/api/appointments";
    private static final String OWN = "/api/public/appointments";
    private static final String OWN_MOVES = "/api/public/appointment-moves";

    @LocalServerPort
    int port;

    private Door door;
    private Answer application;

    @BeforeEach
    void receive() {
        door = new Door(port);
        application = door.post(Door.WANG, "/api/applications", ActingExamples.RELIEF);
    }

    @Test
    void anApplicantsBookingNamesTheApplicationAndAMovedOneGoesOnNamingIt() {
        Answer booked = done(door.post(Door.WANG, APPOINTMENTS, about("14:00", "")));
        assertThat(concerns(booked).path("no").asString()).isEqualTo(application.text("no"));

        Answer moved =
                done(door.post(Door.WANG, APPOINTMENTS + "/" + booked.text("no") + "/rescheduling", """
                {"clerk":"wang.fang","date":"%s","start":"14:00","reason":"窗口调整"}""".formatted(
                                ClosedHall.workingDay(3))));
        assertThat(concerns(moved).path("no").asString()).isEqualTo(application.text("no"));
    }

    @Test
    void whoComesForTheApplicantDoesWhatTheirPowerReachesTo() {
        name();
        Answer reaching = done(
                door.post(Door.WANG, APPOINTMENTS, about("14:30", ",\"act\":\"SUPPLEMENT\",\"representative\":1")));
        JsonNode concerns = concerns(reaching);
        assertThat(concerns.path("representative").asInt()).isEqualTo(1);
        assertThat(concerns.path("act").asString()).isEqualTo("SUPPLEMENT");

        refused(
                door.post(Door.WANG, APPOINTMENTS, about("15:00", ",\"act\":\"COLLECT\",\"representative\":1")),
                409,
                "outside-power",
                "S8");
        refused(
                door.post(Door.WANG, APPOINTMENTS, about("15:00", ",\"representative\":1")),
                422,
                "represented-act-missing",
                "S8");
        Answer nobody =
                door.post(Door.WANG, APPOINTMENTS, about("15:00", ",\"act\":\"SUPPLEMENT\",\"representative\":2"));
        refused(nobody, 422, "unknown-representative", "S8");
        assertThat(nobody.body().toString()).contains("concerns.representative");
        done(door.post(Door.WANG, path() + "/representatives/1/revocation", "{\"word\":\"IN_PERSON\"}"));
        refused(
                door.post(Door.WANG, APPOINTMENTS, about("15:00", ",\"act\":\"SUPPLEMENT\",\"representative\":1")),
                409,
                "power-revoked",
                "S8");
        done(door.post(Door.WANG, APPOINTMENTS, about("15:00", "")));
    }

    @Test
    void aPowerThatEndsBeforeTheDayThatIsBookedReachesNoFurther() {
        String until = ActingExamples.SON.replace("2099-12-31", "%s");
        String who = ",\"act\":\"SUPPLEMENT\",\"representative\":1";
        name(until.formatted(ClosedHall.workingDay(1)));
        Answer expired = door.post(Door.WANG, APPOINTMENTS, about("16:00", who));
        refused(expired, 409, "power-expired", "S8");
        assertThat(expired.body().toString()).contains("concerns.representative");

        receive();
        name(until.formatted(ClosedHall.workingDay(2)));
        done(door.post(Door.WANG, APPOINTMENTS, about("16:00", who)));
    }

    @Test
    void aMoveToALaterDayAsksForThePowerAnew() {
        name(ActingExamples.SON.replace("2099-12-31", ClosedHall.workingDay(3).toString()));
        String who = ",\"act\":\"SUPPLEMENT\",\"representative\":1";
        Answer booked = done(door.post(Door.WANG, APPOINTMENTS, about("10:30", who)));
        expired(door.post(Door.WANG, moving(booked), to(4, "10:30")));
        Answer moved = done(door.post(Door.WANG, moving(booked), to(3, "10:30")));
        assertThat(concerns(moved).path("representative").asInt()).isEqualTo(1);

        done(door.post(Door.WANG, path() + "/representatives/1/revocation", "{\"word\":\"IN_PERSON\"}"));
        refused(door.post(Door.WANG, moving(moved), to(4, "10:30")), 409, "power-revoked", "S8");
        done(door.post(Door.WANG, moving(moved), to(2, "10:00")));
    }

    @Test
    @Tag("S3")
    void aMoveByOnesOwnPageAsksForThePowerAnew() {
        name(ActingExamples.SON.replace("2099-12-31", ClosedHall.workingDay(3).toString()));
        String who = ",\"act\":\"SUPPLEMENT\",\"representative\":1";
        String ofAnotherPhone = about("09:00", who).replace("13700137090", "13700137091");
        Answer booked = done(door.post(Door.WANG, APPOINTMENTS, ofAnotherPhone));
        expired(door.post("", OWN_MOVES, ownMove(booked, 4)));
        done(door.post("", OWN_MOVES, ownMove(booked, 3)));
    }

    private static void expired(Answer answer) {
        refused(answer, 409, "power-expired", "S8");
        assertThat(answer.body().path("errors").toString()).contains("\"date\"");
    }

    private static String moving(Answer booked) {
        return APPOINTMENTS + "/" + booked.text("no") + "/rescheduling";
    }

    private static String to(int day, String start) {
        return """
                {"clerk":"wang.fang","date":"%s","start":"%s","reason":"窗口调整"}""".formatted(ClosedHall.workingDay(day), start);
    }

    private static String ownMove(Answer booked, int day) {
        return """
                {"no":"%s","code":"%s","date":"%s","start":"09:00"}""".formatted(booked.text("no"), booked.text("queryCode"), ClosedHall.workingDay(day));
    }

    @Test
    void aBookingIsTiedToAnApplicationOfThatHallForThatMatter() {
        String nobodys = about("15:30", "").replace(application.text("no"), "330106-20200101-0001");
        refused(door.post(Door.WANG, APPOINTMENTS, nobodys), 404, "unknown-number", "");
        String elsewhere = about("15:30", "").replace(application.text("no"), "340123-20200101-0001");
        refused(door.post(Door.WANG, APPOINTMENTS, elsewhere), 404, "unknown-number", "");
        Answer other = door.post(Door.WANG, "/api/applications", PENSION);
        String otherMatter = about("15:30", "").replace(application.text("no"), other.text("no"));
        refused(door.post(Door.WANG, APPOINTMENTS, otherMatter), 422, "concerns-other-matter", "S8");
    }

    @Test
    @Tag("S3")
    void atThePublicDoorNumberAndCodeTieWhereNobodyEverActed() {
        String body = own(application.text("queryCode"));
        refused(door.post("", OWN, own("0000-0000")), 404, "unknown-number", "");
        Answer booked = done(door.post("", OWN, body));
        assertThat(concerns(booked).path("no").asString()).isEqualTo(application.text("no"));

        name();
        refused(door.post("", OWN, own(application.text("queryCode"))), 409, "code-not-the-applicants-alone", "S8");
        done(door.post("", OWN, AppointmentBodies.own()));
    }

    private void name() {
        name(ActingExamples.SON);
    }

    private void name(String body) {
        done(door.post(Door.WANG, path() + "/representatives", body));
    }

    /** As staff enter it for the clerk's own day. */
    private String about(String start, String who) {
        return """
                {"matterId":"serious-illness-relief","channel":"PHONE","window":"CIVIL_AFFAIRS","clerk":"wang.fang",
                 "date":"%s","start":"%s","person":{"name":"%s","phone":"13700137090"},
                 "concerns":{"no":"%s"%s}}""".formatted(ClosedHall.workingDay(2), start, NAME, application.text("no"), who);
    }

    private String own(String code) {
        String concerns = "{\"concerns\":{\"no\":\"%s\",\"code\":\"%s\"},".formatted(application.text("no"), code);
        return AppointmentBodies.own().replaceFirst("\\{", concerns);
    }

    /** As the office sees it once the view shows the booking. */
    private JsonNode concerns(Answer booked) {
        String address = APPOINTMENTS + "/" + booked.text("no");
        await().until(() -> door.get(Door.OFFICE, address).body().has("concerns"));
        return door.get(Door.OFFICE, address).body().path("concerns");
    }

    private String path() {
        return "/api/applications/" + application.text("no");
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 201);
        return answer;
    }
}

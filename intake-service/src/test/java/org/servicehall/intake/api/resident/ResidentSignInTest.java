package org.servicehall.intake.api.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.testing.Refusals.refused;

import com.nimbusds.jwt.JWTClaimsSet;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.IdentityProof;
import org.servicehall.contracts.application.OnlineEvent.IdentityConfirmed;
import org.servicehall.contracts.security.SecurityEvent;
import org.servicehall.intake.api.appointment.AppointmentBodies;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.ResidentProvider;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.resident.ResidentCaller;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whom the provider knows needs no call back and no code, and has no other right (S3). */
@Tag("S3")
class ResidentSignInTest implements WholeService {
    private static final String ONLINE = "/api/public/applications";
    private static final String OWN = "/api/public/own-affairs?hall=330106";
    private static final String APPOINTMENTS = "/api/public/appointments";
    private static final String OTHER_NUMBER = "110105202001020010";

    @LocalServerPort
    int port;

    @Autowired
    Streams streams;

    /** Others of the global registry may be closed, and count nothing any more. */
    private static final MeterRegistry COUNTS = new SimpleMeterRegistry();

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
        Metrics.addRegistry(COUNTS);
    }

    @AfterEach
    void count() {
        Metrics.removeRegistry(COUNTS);
    }

    @Test
    void whoAppliesUnderTheOwnNameIsKnownAtOnce() {
        Answer applied = door.post("", ONLINE, ONLINE_APPLICATION, as(NAME, ID_NUMBER));
        assertThat(applied.status()).as(applied.body().toString()).isEqualTo(201);
        String no = applied.text("no");
        assertThat(applied.body().path("identityKnown").asBoolean()).isTrue();
        assertThat(confirmed(no)).singleElement().satisfies(known -> {
            assertThat(known.proof()).isEqualTo(IdentityProof.PROVIDER);
            assertThat(known.confirmedBy()).isEqualTo(IdentityConfirmed.RESIDENT);
        });
        door.post(Door.WANG, "/api/applications/" + no + "/taking-up", "");
        refused(
                door.post(Door.WANG, "/api/applications/" + no + "/identity", "{\"proof\":\"CARD_SHOWN\"}"),
                409,
                "identity-confirmed-already",
                "S3");
    }

    @Test
    void whoAppliesForAnotherIsNotTakenForThem() {
        Answer applied = door.post("", ONLINE, ONLINE_APPLICATION, as("小明", OTHER_NUMBER));
        assertThat(applied.body().path("identityKnown").asBoolean(true)).isFalse();
        assertThat(confirmed(applied.text("no"))).isEmpty();
        String other =
                door.post("", ONLINE, ONLINE_APPLICATION, as("小明", ID_NUMBER)).text("no");
        assertThat(confirmed(other)).isEmpty();
    }

    @Test
    void ownAffairsAreFoundWithoutACodeAndNobodyElses() {
        String no = door.post("", ONLINE, ONLINE_APPLICATION).text("no");
        await().untilAsserted(() -> {
            Answer own = door.get("", OWN, as(NAME, ID_NUMBER));
            assertThat(own.status()).as(own.body().toString()).isEqualTo(200);
            assertThat(own.body().path("applications").findValuesAsString("no")).contains(no);
        });
        Answer own = door.get("", OWN, as(NAME, ID_NUMBER));
        assertThat(own.body().toString()).doesNotContain(NAME, ID_NUMBER, PHONE);
        Answer opened = door.get(
                "",
                ONLINE + "/" + own.body().path("applications").get(0).path("no").asString(),
                "Query-Code",
                own.body().path("applications").get(0).path("queryCode").asString());
        assertThat(opened.status()).isEqualTo(200);
        assertThat(door.get("", OWN, as("小明", OTHER_NUMBER))
                        .body()
                        .path("applications")
                        .findValuesAsString("no"))
                .doesNotContain(no);
        assertThat(door.get("", OWN.replace("330106", "340123"), as(NAME, ID_NUMBER))
                        .body()
                        .path("applications")
                        .findValuesAsString("no"))
                .doesNotContain(no);
    }

    @Test
    void anOwnAppointmentIsFoundAndOneForAnotherIsNot() {
        String booked = door.post("", APPOINTMENTS, AppointmentBodies.own(), as(NAME, ID_NUMBER))
                .text("no");
        String forAnother = door.post("", APPOINTMENTS, AppointmentBodies.own(), as("小明", OTHER_NUMBER))
                .text("no");
        await().untilAsserted(() -> assertThat(appointments(NAME, ID_NUMBER)).contains(booked));
        assertThat(appointments("小明", OTHER_NUMBER)).doesNotContain(forAnother);
    }

    /** Read from the wrong card, or typed for somebody else: the number alone gives no code away. */
    @Test
    void whatStandsUnderTheOwnNumberAndAnotherNameIsNotOnesOwn() {
        String others =
                door.post("", ONLINE, ONLINE_APPLICATION.replace(NAME, "小明")).text("no");
        String own = door.post("", ONLINE, ONLINE_APPLICATION).text("no");
        await().untilAsserted(() -> assertThat(applications(NAME, ID_NUMBER)).contains(own));
        assertThat(applications(NAME, ID_NUMBER)).doesNotContain(others);
        await().untilAsserted(() -> assertThat(applications("小明", ID_NUMBER)).contains(others));
    }

    private List<String> applications(String name, String idNumber) {
        return door.get("", OWN, as(name, idNumber)).body().path("applications").findValuesAsString("no");
    }

    private List<String> appointments(String name, String idNumber) {
        return door.get("", OWN, as(name, idNumber)).body().path("appointments").findValuesAsString("no");
    }

    @Test
    void nobodyElseAsksForOwnAffairs() {
        refused(door.get("", OWN), 403, "resident-not-signed-in", "S3");
        refused(door.get(Door.WANG, OWN, as(NAME, ID_NUMBER)), 403, "resident-not-signed-in", "S3");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoilt")
    void aTokenThatIsNotForThisHallOpensNothing(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        String token = ResidentProvider.token(NAME, ID_NUMBER, change);
        double before = badTokens();
        refused(door.get("", OWN, ResidentCaller.HEADER, token), 403, "resident-not-signed-in", "S3");
        assertThat(badTokens()).isEqualTo(before + 1);
    }

    /** What nobody brings, or somebody of the staff, is no bad one. */
    @Test
    void aGoodTokenIsNotTakenForABadOne() {
        double before = badTokens();
        assertThat(door.get("", OWN, as(NAME, ID_NUMBER)).status()).isEqualTo(200);
        refused(door.get("", OWN), 403, "resident-not-signed-in", "S3");
        refused(door.get(Door.WANG, OWN, as(NAME, ID_NUMBER)), 403, "resident-not-signed-in", "S3");
        assertThat(badTokens()).isEqualTo(before);
    }

    private static double badTokens() {
        return COUNTS.counter("security.events", "kind", SecurityEvent.BAD_TOKEN.code())
                .count();
    }

    static Stream<Arguments> spoilt() {
        return Stream.of(
                spoilt("another issuer", claims -> claims.issuer("https://elsewhere.example")),
                spoilt("another client of the provider", claims -> claims.audience("bus-tickets")),
                spoilt(
                        "given to another client",
                        claims -> claims.audience(List.of(ResidentProvider.CLIENT, "bus-tickets"))
                                .claim("azp", "bus-tickets")),
                spoilt(
                        "over",
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600)))),
                spoilt("without an end", claims -> claims.expirationTime(null)),
                spoilt("without an id number", claims -> claims.claim("id_number", null)),
                spoilt("with a number that is none", claims -> claims.claim("id_number", "110105194912310021")),
                spoilt("with a number that is no text", claims -> claims.claim("id_number", List.of(ID_NUMBER))));
    }

    @Test
    void aResidentsTokenIsNoStaffs() {
        String token = ResidentProvider.token(
                NAME,
                ID_NUMBER,
                claims -> claims.claim("roles", List.of("LEAD"))
                        .claim("hall", "330106")
                        .claim("scope", "hall"));
        assertThat(door.get(token, "/api/applications").status()).isEqualTo(401);
        assertThat(door.get("", "/api/applications", ResidentCaller.HEADER, token)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aTokenOfStaffIsNoResidents() {
        double before = badTokens();
        refused(door.get("", OWN, ResidentCaller.HEADER, Door.WANG), 403, "resident-not-signed-in", "S3");
        Answer applied = door.post("", ONLINE, ONLINE_APPLICATION, ResidentCaller.HEADER, Door.WANG);
        assertThat(confirmed(applied.text("no"))).isEmpty();
        assertThat(badTokens()).isEqualTo(before + 2);
    }

    @Test
    void nobodyOfTheHallEntersThatTheProviderConfirmed() {
        String no = door.post("", ONLINE, ONLINE_APPLICATION).text("no");
        door.post(Door.WANG, "/api/applications/" + no + "/taking-up", "");
        refused(
                door.post(Door.WANG, "/api/applications/" + no + "/identity", "{\"proof\":\"PROVIDER\"}"),
                422,
                "proof-not-the-halls",
                "S3");
    }

    private static Arguments spoilt(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(what, change);
    }

    private static String[] as(String name, String idNumber) {
        return new String[] {ResidentCaller.HEADER, ResidentProvider.token(name, idNumber)};
    }

    private List<IdentityConfirmed> confirmed(String no) {
        return streams.read(ApplicationEvent.STREAM + ":" + no).orElseThrow().stream()
                .map(RecordedEvent::payload)
                .filter(IdentityConfirmed.class::isInstance)
                .map(IdentityConfirmed.class::cast)
                .toList();
    }
}

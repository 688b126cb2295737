package org.servicehall.intake.api.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.testing.Refusals.refused;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.intake.testing.CaseTopic;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.security.QueryCodes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Papers once there is a case: of its stages, and its certificate, which the resident takes away (S4). */
@Tag("S4")
class PapersOfACaseTest implements WholeService {
    @LocalServerPort
    int port;

    @Autowired
    Streams streams;

    private Door door;
    private Answer received;
    private String no;
    private String papers;
    private String own;

    @BeforeEach
    void receive() {
        door = new Door(port);
        received = door.post(Door.WANG, "/api/applications", PENSION);
        no = received.text("no");
        papers = "/api/applications/" + no + "/papers";
        own = "/api/public/applications/" + no + "/papers";
    }

    @Test
    @Tag("C2")
    void itIsOfAnItemAStageOrAVisitThatThereIs() throws Exception {
        refused(keep(Door.WANG, "MATERIAL&item=DRIVING_LICENCE", Papers.png()), 422, "unknown-material", "M2");
        refused(keep(Door.WANG, "STAGE&stage=community", Papers.png()), 409, "paper-not-before-acceptance", "S4");
        refused(keep(Door.WANG, "STAGE", Papers.png()), 422, "paper-place-wrong", "S4");
        refused(keep(Door.WANG, "RESULT&item=ID_CARD", Papers.png()), 422, "paper-place-wrong", "S4");
        refused(keep(Door.WANG, "RESULT", Papers.png()), 409, "paper-not-before-acceptance", "S4");
        refused(
                keep(Door.WANG, "VISIT&appointment=330106-YY20200101-0001", Papers.png()),
                422,
                "paper-of-unknown-visit",
                "S4");
        accept();
        refused(keep(Door.WANG, "STAGE&stage=nowhere", Papers.png()), 422, "paper-of-unknown-stage", "S4");
    }

    @Test
    @Tag("D9")
    void thereIsACertificateOnceTheCaseIsGrantedAndItIsIssuedOnceThatIsSigned() throws Exception {
        accept();
        byte[] scan = Papers.png();
        refused(keep(Door.WANG, "RESULT", scan), 409, "result-not-granted", "S4");
        CaseTopic.publish(no, opened(), decided(Outcome.GRANTED));
        await().untilAsserted(() ->
                assertThat(keep(Door.WANG, "RESULT", scan).status()).isEqualTo(200));
        assertThat(ownList().at("/items/0/fetchable").asBoolean()).isFalse();
        refused(certificate(), 404, "unknown-number", null);
        CaseTopic.publish(no, opened(), decided(Outcome.GRANTED), completed(Outcome.GRANTED));
        await().until(() -> ownList().at("/items/0/fetchable").asBoolean());
        assertThat(door.download("", own + "/1", QueryCodes.HEADER, received.text("queryCode"))
                        .body())
                .isEqualTo(scan);
    }

    /** It may have been decided otherwise before it was signed. */
    @Test
    @Tag("D9")
    void whatWasRefusedHasNoCertificateWhoeverKeepsOne() throws Exception {
        accept();
        CaseTopic.publish(no, opened(), decided(Outcome.GRANTED));
        await().untilAsserted(() ->
                assertThat(keep(Door.WANG, "RESULT", Papers.png()).status()).isEqualTo(200));
        CaseTopic.publish(no, opened(), decided(Outcome.GRANTED), completed(Outcome.REFUSED));
        await().untilAsserted(() -> refused(keep(Door.WANG, "RESULT", Papers.png()), 409, "result-not-granted", "S4"));
        assertThat(ownList().at("/items/0/fetchable").asBoolean()).isFalse();
        refused(certificate(), 404, "unknown-number", null);
    }

    private void accept() {
        door.post(Door.WANG, "/api/applications/" + no + "/materials", "{\"items\":[\"CERTIFICATION_FORM\"]}");
        assertThat(door.post(
                                Door.WANG,
                                "/api/applications/" + no + "/acceptance",
                                "{\"type\":\"FORWARDED\",\"limit\":\"%s\"}".formatted(ClosedHall.workingDay(9)))
                        .status())
                .isEqualTo(200);
    }

    private CaseOpened opened() {
        ApplicationAccepted accepted = streams.read("Application:" + no).orElseThrow().stream()
                .map(RecordedEvent::payload)
                .filter(ApplicationAccepted.class::isInstance)
                .map(ApplicationAccepted.class::cast)
                .findFirst()
                .orElseThrow();
        return new CaseOpened(
                no,
                accepted.hall(),
                accepted.matterId(),
                accepted.matterVersion(),
                accepted.matterName(),
                accepted.window(),
                accepted.applicant(),
                accepted.type(),
                null,
                null,
                accepted.stages(),
                accepted.terms(),
                "wang.fang",
                "wang.fang",
                accepted.acceptedAt(),
                null);
    }

    private CaseDecided decided(Outcome outcome) {
        return new CaseDecided(no, "330106", outcome, null, null, "wang.fang", ClosedHall.BEGINS);
    }

    private CaseCompleted completed(Outcome outcome) {
        return new CaseCompleted(no, "330106", outcome, true, null, null, "330106-BJ-2025-0001", ClosedHall.BEGINS);
    }

    private Answer certificate() {
        return door.get("", own + "/1", QueryCodes.HEADER, received.text("queryCode"));
    }

    private Answer keep(String token, String kind, byte[] scan) {
        return door.upload(token, papers + "?kind=" + kind, scan);
    }

    private JsonNode ownList() {
        return door.get("", own, QueryCodes.HEADER, received.text("queryCode")).body();
    }
}

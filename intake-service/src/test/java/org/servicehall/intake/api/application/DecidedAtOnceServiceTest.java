package org.servicehall.intake.api.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.testing.Refusals.refused;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.DecidedAtOnce;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.FiscalNumbers;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** At the counter: received, paid, accepted and decided, with another asked to sign. */
class DecidedAtOnceServiceTest implements WholeService {
    private static final String MOVE_OUT = """
            {"matterId":"household-move-out","channel":"COUNTER","circumstances":["BY_PROPERTY"],
             "materials":["RECEIVING_CERTIFICATE","PROPERTY_PROOF","HOUSEHOLD_REGISTER","ID_CARD"],
             "applicant":{"name":"%s","idNumber":"%s","phone":"%s"}}""".formatted(NAME, ID_NUMBER, PHONE);
    private static final String GRANTED = """
            {"type":"INSTANT","decision":{"outcome":"GRANTED","signer":"%s"}}""";

    @LocalServerPort
    int port;

    @Autowired
    Streams streams;

    private Door door;
    private String path;
    private String no;

    @BeforeEach
    void received() {
        door = new Door(port);
        no = door.post(Door.WANG, "/api/applications", MOVE_OUT).text("no");
        path = "/api/applications/" + no;
    }

    @Test
    @Tag("K4")
    @Tag("D9")
    void onceTheFeeIsTakenItIsAcceptedAndDecidedInOneAct() {
        refused(accept(GRANTED.formatted("zhou.min")), 409, "fee-before-decision", "P4");
        door.post(Door.WANG, path + "/fees", FiscalNumbers.fee(1, 12));
        Answer accepted = accept(GRANTED.formatted("zhou.min"));
        assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(200);
        assertThat(accepted.text("outcome")).isEqualTo("GRANTED");
        assertThat(accepted.text("signer")).isEqualTo("zhou.min");
        assertThat(streams.read(ApplicationEvent.STREAM + ":" + no).orElseThrow())
                .extracting(event -> event.payload())
                .filteredOn(ApplicationAccepted.class::isInstance)
                .extracting(event -> ((ApplicationAccepted) event).decidedAtOnce())
                .containsExactly(new DecidedAtOnce(Outcome.GRANTED, null, null, "zhou.min"));
    }

    @Test
    @Tag("K4")
    @Tag("C1")
    void whoAcceptsAtItsWindowHandlesItAndALeadDoesNot() {
        assertThat(accept("{\"type\":\"INSTANT\"}").status()).isEqualTo(200);
        assertThat(handlers()).containsExactly("wang.fang");

        received();
        assertThat(door.post(Door.LEAD, path + "/acceptance", "{\"type\":\"INSTANT\"}")
                        .status())
                .isEqualTo(200);
        assertThat(handlers()).containsOnlyNulls();
    }

    private List<@Nullable String> handlers() {
        List<@Nullable String> handlers = new ArrayList<>();
        for (RecordedEvent event :
                streams.read(ApplicationEvent.STREAM + ":" + no).orElseThrow()) {
            if (event.payload() instanceof ApplicationAccepted accepted) {
                handlers.add(accepted.handler());
            }
        }
        return handlers;
    }

    @Test
    @Tag("D9")
    void whoIsAskedToSignWorksHereAndIsNotWhoDecides() {
        Answer stranger = accept(refusal("王建国不在册", "nobody.here"));
        assertThat(stranger.status()).isEqualTo(422);
        assertThat(stranger.body().at("/errors/0/field").asString()).isEqualTo("decision.signer");
        refused(accept(refusal("户口已冻结", "wang.fang")), 422, "signer-is-decider", "D9");
    }

    @Test
    @Tag("C1")
    void whoDecidesIsAClerkOfTheWindowAsAHandlerIs() {
        Answer lead = door.post(Door.LEAD, path + "/acceptance", refusal("户口已冻结", "wang.fang"));
        assertThat(lead.status()).isEqualTo(422);
        assertThat(lead.body().at("/errors/0/field").asString()).isEqualTo("decision");
    }

    @Test
    @Tag("R3")
    void itsReasonNamesNobodyWhomTheVaultKeeps() {
        refused(accept(refusal(NAME + "的户口已冻结", "zhou.min")), 422, "person-named-in-text", "R3");
    }

    private Answer accept(String body) {
        return door.post(Door.WANG, path + "/acceptance", body);
    }

    private static String refusal(String reason, String signer) {
        return """
                {"type":"INSTANT","decision":{"outcome":"REFUSED","reason":"%s","legalBasis":"户口登记条例第十条",
                 "signer":"%s"}}""".formatted(reason, signer);
    }
}

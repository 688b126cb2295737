package org.servicehall.intake.api.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.testing.Refusals.refused;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.application.FeeEvent.ChargingClosed;
import org.servicehall.contracts.application.FeeEvent.FeeCharged;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.FiscalNumbers;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.automation.Automation;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No fee is taken after the decision, and what the archive gets no longer grows. */
@Tag("P4")
@Tag("R1")
class ChargingEndsTest implements WholeService {
    private static final String MOVE_OUT = PENSION.replace("pension-qualification", "household-move-out")
            .replace("LATE", "BY_PROPERTY")
            .replace(
                    "\"ID_CARD\",\"PENSION_PASSBOOK\"",
                    "\"RECEIVING_CERTIFICATE\",\"PROPERTY_PROOF\",\"HOUSEHOLD_REGISTER\",\"ID_CARD\"");

    @LocalServerPort
    int port;

    @Autowired
    List<Automation> automations;

    @Autowired
    Streams streams;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    void afterTheDecisionNeitherAFeeNorAnAttemptIsAddedToTheApplication() {
        String no = accepted();
        decide(no);
        List<RecordedEvent> before = stream(no);
        refused(charge(no, 12), 409, "charging-closed", "P4");
        refused(charge(no, 13), 409, "charging-closed", "P4");
        decide(no);
        assertThat(stream(no)).isEqualTo(before);
        complete(no);
        assertThat(stream(no)).isEqualTo(before);
    }

    /** Of a case that was taken back nobody hears a decision. */
    @Test
    void theEndOfTheCaseClosesWhatNoDecisionClosed() {
        String no = accepted();
        complete(no);
        assertThat(stream(no).getLast().payload()).isInstanceOf(ChargingClosed.class);
        refused(charge(no, 12), 409, "charging-closed", "P4");
    }

    /** Whoever is first: the fee is on the stream before its end, or it is refused. */
    @RepeatedTest(5)
    void aFeeAtTheMomentOfTheDecisionIsInTheFileOrRefused() {
        String no = accepted();
        CompletableFuture<Answer> fee = CompletableFuture.supplyAsync(() -> charge(no, 12));
        CompletableFuture<Void> decision = CompletableFuture.runAsync(() -> decide(no));
        decision.join();
        boolean taken = fee.join().status() == 200;
        List<Object> payloads = stream(no).stream().map(RecordedEvent::payload).toList();
        assertThat(payloads.getLast()).isInstanceOf(ChargingClosed.class);
        assertThat(payloads.stream().anyMatch(FeeCharged.class::isInstance)).isEqualTo(taken);
    }

    private String accepted() {
        Answer received = door.post(Door.WANG, "/api/applications", MOVE_OUT);
        assertThat(received.status()).as(received.response().body()).isEqualTo(201);
        String no = received.text("no");
        Answer accepted = door.post(Door.WANG, "/api/applications/" + no + "/acceptance", "{\"type\":\"INSTANT\"}");
        assertThat(accepted.status()).as(accepted.response().body()).isEqualTo(200);
        return no;
    }

    private Answer charge(String no, int yuan) {
        return door.post(Door.WANG, "/api/applications/" + no + "/fees", FiscalNumbers.fee(1, yuan));
    }

    /** The case's decision reaches intake. */
    private void decide(String no) {
        var decided = new CaseDecided(no, "330106", Outcome.REFUSED, "不符", "第三条", "li.na", ClosedHall.BEGINS);
        hear(new RecordedEvent(
                "Case:" + no, 3, "org.servicehall.case.decided.v1", ClosedHall.BEGINS, "li.na", decided));
    }

    private void complete(String no) {
        var completed = new CaseCompleted(
                no, "330106", Outcome.REFUSED, true, "不符", "第三条", "330106-BJ-2025-0811", ClosedHall.BEGINS);
        hear(new RecordedEvent(
                "Case:" + no, 4, "org.servicehall.case.completed.v1", ClosedHall.BEGINS, "li.na", completed));
    }

    private void hear(RecordedEvent event) {
        automations.stream()
                .filter(automation -> automation.name().equals("when-case-decided-then-close-charging"))
                .findFirst()
                .orElseThrow()
                .on(event);
    }

    private List<RecordedEvent> stream(String no) {
        return streams.read("Application:" + no).orElseThrow();
    }
}

package org.servicehall.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.contracts.cases.CaseEvent.CaseWithdrawn;
import org.servicehall.contracts.cases.DeadlineEvent.ExtensionRequested;
import org.servicehall.contracts.cases.StageEvent.StageCompleted;
import tools.jackson.databind.json.JsonMapper;

/** Events as they were sent before they told more are read as they are. */
class OlderCaseEventsTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    @Tag("D5")
    void anOverdueFromBeforeItWasKeptWhoHeldTheCase() {
        var overdue = JSON.readValue("""
                {"caseNo":"330106-20250926-0042","hall":"330106","deadlineId":"original",
                 "dueAt":"2025-09-26T09:00:00Z","answerable":"li.na","window":"LABOUR",
                 "recordedAt":"2025-09-26T09:00:01Z"}""", CaseOverdue.class);
        assertThat(overdue.answerable()).isEqualTo("li.na");
        assertThat(overdue.held()).isNull();
    }

    @Test
    @Tag("C2")
    void aStageFromBeforeItsRecordWasKept() {
        var done = JSON.readValue("""
                {"caseNo":"330106-20250926-0042","hall":"330106","stage":"community-review",
                 "completedBy":"li.na","completedAt":"2025-09-26T09:00:00Z"}""", StageCompleted.class);
        assertThat(done.completedBy()).isEqualTo("li.na");
        assertThat(done.record()).isNull();
    }

    @Test
    @Tag("D9")
    void aDecisionFromBeforeSomebodyWasAskedToSign() {
        var decided = JSON.readValue("""
                {"caseNo":"330106-20250926-0042","hall":"330106","outcome":"GRANTED",
                 "decidedBy":"li.na","decidedAt":"2025-09-26T09:00:00Z"}""", CaseDecided.class);
        assertThat(decided.decidedBy()).isEqualTo("li.na");
        assertThat(decided.signer()).isNull();
    }

    @Test
    @Tag("S6")
    void anEndFromBeforeRemediesWereTold() {
        var ended = JSON.readValue("""
                {"caseNo":"330106-20250926-0042","hall":"330106","outcome":"REFUSED","onTime":true,
                 "reason":"收入超标","legalBasis":"办法第三条","noticeNo":"330106-BJ-2025-0001",
                 "completedAt":"2025-09-26T09:00:00Z"}""", CaseCompleted.class);
        assertThat(ended.noticeNo()).isEqualTo("330106-BJ-2025-0001");
        assertThat(ended.remedies()).isNull();
    }

    @Test
    @Tag("P2")
    void aWithdrawalFromBeforeItsProofWasAskedFor() {
        var withdrawn = JSON.readValue("""
                {"caseNo":"330106-20250926-0042","hall":"330106","channel":"PHONE","recordedBy":"li.na",
                 "withdrawnAt":"2025-09-26T09:00:00Z"}""", CaseWithdrawn.class);
        assertThat(withdrawn.recordedBy()).isEqualTo("li.na");
        assertThat(withdrawn.proof()).isNull();
        assertThat(withdrawn.form()).isNull();
        assertThat(withdrawn.representative()).isNull();
    }

    @Test
    @Tag("K7")
    void anExtensionFromBeforeTheSuperiorsDocumentWasAskedFor() {
        var asked = JSON.readValue("""
                {"caseNo":"330106-20250926-0042","hall":"330106","days":5,"reason":"需复核",
                 "requestedBy":"li.na","requestedAt":"2025-09-26T09:00:00Z"}""", ExtensionRequested.class);
        assertThat(asked.days()).isEqualTo(5);
        assertThat(asked.document()).isNull();
    }
}

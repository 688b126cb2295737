package org.servicehall.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.contracts.cases.CaseEvent.ExtensionRequested;
import org.servicehall.contracts.cases.CaseEvent.StageCompleted;
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
    @Tag("K7")
    void anExtensionFromBeforeTheSuperiorsDocumentWasAskedFor() {
        var asked = JSON.readValue("""
                {"caseNo":"330106-20250926-0042","hall":"330106","days":5,"reason":"需复核",
                 "requestedBy":"li.na","requestedAt":"2025-09-26T09:00:00Z"}""", ExtensionRequested.class);
        assertThat(asked.days()).isEqualTo(5);
        assertThat(asked.document()).isNull();
    }
}

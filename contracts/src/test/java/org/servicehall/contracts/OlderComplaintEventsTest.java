package org.servicehall.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.accountability.ComplaintEvent.AppealDecidedBySuperior;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintAccepted;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintTermsRecounted;
import tools.jackson.databind.json.JsonMapper;

/** Events of complaints as they were sent before they told more are read as they are. */
class OlderComplaintEventsTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    @Tag("P5")
    void anAcceptanceFromBeforeItWasWatched() {
        var accepted = JSON.readValue("""
                {"complaintNo":"330106-TS20250926-0001","hall":"330106","acceptedBy":"wu.gang",
                 "acceptedAt":"2025-09-28T04:00:00Z"}""", ComplaintAccepted.class);
        assertThat(accepted.acceptedBy()).isEqualTo("wu.gang");
        assertThat(accepted.dueAt()).isNull();
    }

    @Test
    @Tag("D1")
    void aRecountFromBeforeItToldWhatWasMissed() {
        var recounted = JSON.readValue("""
                {"complaintNo":"330106-TS20250926-0001","hall":"330106","decideBy":"2025-10-14T08:30:00Z",
                 "appealBy":null,"recountedAt":"2025-09-28T04:00:00Z"}""", ComplaintTermsRecounted.class);
        assertThat(recounted.decideBy()).isEqualTo("2025-10-14T08:30:00Z");
        assertThat(recounted.missed()).isNull();
    }

    @Test
    @Tag("B8")
    void aSuperiorsDecisionFromBeforeItWasAskedWhoRecordsIt() {
        var decided = JSON.readValue("""
                {"complaintNo":"330106-TS20250926-0001","hall":"330106","outcome":"LIFTED","reason":"复核",
                 "authority":"青溪镇纪委","referenceNo":"青纪〔2025〕10号","decidedOn":"2025-09-28",
                 "recordedBy":"wu.gang","decidedAt":"2025-09-28T04:00:00Z"}""", AppealDecidedBySuperior.class);
        assertThat(decided.recordedBy()).isEqualTo("wu.gang");
        assertThat(decided.recordedByFirstDecider()).isNull();
    }
}

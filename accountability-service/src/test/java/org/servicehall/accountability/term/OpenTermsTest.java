package org.servicehall.accountability.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.accountability.ComplaintChannel;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintAccepted;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintClosed;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintFiled;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintTermsRecounted;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintUndecided;
import org.servicehall.contracts.accountability.ComplaintEvent.Ground;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Documents;

@Tag("B5")
class OpenTermsTest {
    private static final String NO = "330106-TS20250926-0001";
    private static final Instant FILED = Instant.parse("2025-09-26T04:00:00Z");
    private static final Instant DECIDE_BY = Instant.parse("2025-10-10T09:30:00Z");

    private final OpenTerms terms = new OpenTerms();

    @Test
    void aTermRunsFromFilingUntilItPassesOrIsKept() {
        var open = after(null, filed());
        assertThat(open).isEqualTo(new OpenTerm(NO, "330106", DECIDE_BY.plusMillis(1)));
        assertThat(after(open, new ComplaintAccepted(NO, "330106", "wu.gang", FILED, null)))
                .isNull();
        assertThat(after(open, new ComplaintUndecided(NO, "330106", DECIDE_BY, DECIDE_BY)))
                .isNull();
        var later = DECIDE_BY.plusSeconds(86_400);
        assertThat(after(null, new ComplaintTermsRecounted(NO, "330106", later, null, DECIDE_BY, DECIDE_BY)))
                .isEqualTo(new OpenTerm(NO, "330106", later.plusMillis(1)));
    }

    @Test
    void whatComesAfterTheTermIsNotWritten() {
        var documents = Documents.of(terms)
                .after(List.of(
                        recorded(0, filed()),
                        recorded(1, new ComplaintAccepted(NO, "330106", "wu.gang", FILED, null))));
        assertThat(documents.written()).isEqualTo(2);
        documents.after(List.of(recorded(2, new ComplaintClosed(NO, "330106", "wu.gang", FILED))));
        assertThat(documents.written()).isEqualTo(2);
        assertThat(documents.views()).isEmpty();
    }

    private static RecordedEvent recorded(long sequence, ComplaintEvent event) {
        return new RecordedEvent("Complaint:" + NO, sequence, "type", FILED, "public", event);
    }

    private @Nullable OpenTerm after(@Nullable OpenTerm before, ComplaintEvent event) {
        return terms.apply(NO, before, new RecordedEvent("Complaint:" + NO, 0, "type", FILED, "public", event));
    }

    private static ComplaintFiled filed() {
        return new ComplaintFiled(
                NO,
                "330106",
                Ground.OTHER_NEGLECT,
                ComplaintChannel.ONLINE,
                true,
                null,
                null,
                null,
                null,
                null,
                DECIDE_BY,
                FILED,
                5);
    }
}

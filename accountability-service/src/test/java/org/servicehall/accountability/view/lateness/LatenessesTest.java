package org.servicehall.accountability.view.lateness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.EventTypes;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.contracts.cases.Held;
import org.servicehall.platform.event.RecordedEvent;

@Tag("D5")
class LatenessesTest {
    private static final String CASE = "330106-20250926-0042";
    private static final Instant DUE = Instant.parse("2025-09-26T09:00:00Z");

    private final Latenesses latenesses = new Latenesses();

    @Test
    void eachMissedDeadlineIsKeptByItsEventWithWhoHeldTheCase() {
        var held = List.of(new Held("li.na", "LABOUR", DUE.minusSeconds(3600), DUE, 60));
        var event = recorded(new CaseOverdue(CASE, "330106", "original", DUE, "li.na", "LABOUR", DUE, held));
        assertThat(latenesses.documents(event)).containsExactly("Case:" + CASE + "@7");
        assertThat(latenesses.apply("Case:" + CASE + "@7", null, event))
                .isEqualTo(new Lateness("Case:" + CASE + "@7", "330106", CASE, held));
    }

    @Test
    void whatWasRecordedBeforeItWasKeptShowsNothing() {
        var event = recorded(new CaseOverdue(CASE, "330106", "original", DUE, "li.na", "LABOUR", DUE));
        assertThat(latenesses.documents(event)).isEmpty();
    }

    private static RecordedEvent recorded(CaseOverdue overdue) {
        return new RecordedEvent(
                "Case:" + CASE, 7, EventTypes.all().typeOf(CaseOverdue.class), DUE, "deadline-sweep", overdue);
    }
}

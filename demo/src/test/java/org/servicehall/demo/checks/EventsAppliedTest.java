package org.servicehall.demo.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventsAppliedTest {
    private final StoredStream stream = Samples.promisedCase();

    @Test
    void aViewWithEveryEventIsSound() {
        assertThat(check("due-board", Map.of(Samples.STREAM, 1L)).faults()).isEmpty();
    }

    @Test
    void aViewBehindItsStreamIsAFault() {
        assertThat(check("due-board", Map.of(Samples.STREAM, 0L)).faults())
                .containsExactly("due-board has applied " + Samples.STREAM + " to 0 of 1");
    }

    @Test
    void aStreamTheViewHasNeverSeenIsAFault() {
        assertThat(check("due-board", Map.of("Case:330106-20250926-0002", -1L)).faults())
                .containsExactly("due-board has applied " + Samples.STREAM + " to -1 of 1");
    }

    @Test
    void anEventThatTheStoreHasLostIsAFault() {
        assertThat(check("due-board", Map.of(Samples.STREAM, 2L)).faults())
                .containsExactly("due-board has applied " + Samples.STREAM + "@2, which the store does not have");
    }

    @Test
    void aViewThatTakesNothingInIsAFault() {
        assertThat(check("due-board", Map.of()).faults()).containsExactly("due-board has applied nothing at all");
    }

    @Test
    void aSelectiveViewNeedNotHaveSeenTheLastEvent() {
        var view = new View("attendance", "clerk-acts", false, 1, Map.of(Samples.STREAM, 0L));
        assertThat(EventsApplied.check(List.of(stream), List.of(view)).faults()).isEmpty();
    }

    @Test
    void aSelectiveViewCanNotHaveSeenWhatTheStoreHasLost() {
        var view = new View("attendance", "clerk-acts", false, 1, Map.of(Samples.STREAM, 2L));
        assertThat(EventsApplied.check(List.of(stream), List.of(view)).faults()).hasSize(1);
    }

    private Finding check(String view, Map<String, Long> applied) {
        return EventsApplied.check(List.of(stream), List.of(new View("cases", view, true, 1, applied)));
    }
}

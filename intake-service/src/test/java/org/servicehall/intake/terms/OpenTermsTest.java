package org.servicehall.intake.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.contracts.application.HandOverEvent.ApplicationHandedOver;
import org.servicehall.contracts.application.HandOverEvent.HandOverConfirmed;
import org.servicehall.contracts.application.HandOverEvent.HandOverPutOff;
import org.servicehall.contracts.application.HandOverEvent.HandOverUnconfirmed;
import org.servicehall.contracts.application.ReceptionEvent.PersonsCounted;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Documents;

@Tag("F4")
class OpenTermsTest {
    private static final String NO = "330106-20250926-0001";
    private static final Instant NINE = Instant.parse("2025-09-26T01:00:00Z");
    private static final Instant CONFIRM_BY = Instant.parse("2025-09-26T03:00:00Z");

    private final PersonsCounted counted = new PersonsCounted(NO, "330106", 2);
    private final ApplicationWithdrawn withdrawn =
            new ApplicationWithdrawn(NO, "330106", Channel.COUNTER, "wang.fang", NINE, null);

    @Test
    void aHandOverIsWatchedUntilItIsConfirmedAndTheNextOneAnew() {
        assertThat(open(handedOver(1)).views().values()).containsExactly(OpenTerm.until(NO, "330106", 1, CONFIRM_BY));
        assertThat(open(handedOver(1), confirmed()).views()).isEmpty();
        assertThat(open(handedOver(1), confirmed(), handedOver(2)).views().values())
                .containsExactly(OpenTerm.until(NO, "330106", 2, CONFIRM_BY));
        assertThat(open(handedOver(1), withdrawn).views()).isEmpty();
    }

    /** Only another schedule still does something to it (D1). */
    @Test
    @Tag("D1")
    void whatIsOnRecordAsUnconfirmedIsDueNoMoreUntilItIsPutOff() {
        HandOverUnconfirmed late =
                new HandOverUnconfirmed(NO, "330106", "wang.fang", "CIVIL_AFFAIRS", "li.na", 1, CONFIRM_BY, CONFIRM_BY);
        OpenTerm missed = open(handedOver(1), late).views().values().iterator().next();
        assertThat(missed.next()).isNull();
        assertThat(missed.until()).isEqualTo(CONFIRM_BY);
        Instant later = CONFIRM_BY.plusSeconds(86_400);
        HandOverPutOff putOff = new HandOverPutOff(NO, "330106", 1, later, CONFIRM_BY, CONFIRM_BY);
        assertThat(open(handedOver(1), late, putOff).views().values())
                .containsExactly(OpenTerm.until(NO, "330106", 1, later));
        assertThat(open(handedOver(1), late, confirmed()).views()).isEmpty();
    }

    @Test
    void anApplicationWithoutTermLeavesNothingBehindAndOtherEventsWriteNothing() {
        assertThat(open(counted, counted, withdrawn).bytes()).isEmpty();
        assertThat(open(counted, handedOver(1), counted, confirmed(), counted).written())
                .isEqualTo(2);
    }

    private static Documents<OpenTerm> open(ApplicationEvent... events) {
        return Documents.of(new OpenTerms())
                .after(IntStream.range(0, events.length)
                        .mapToObj(sequence -> new RecordedEvent(
                                ApplicationEvent.STREAM + ":" + NO,
                                sequence,
                                "type",
                                NINE,
                                "wang.fang",
                                events[sequence]))
                        .toList());
    }

    private static ApplicationHandedOver handedOver(int count) {
        return new ApplicationHandedOver(
                NO, "330106", "wang.fang", "CIVIL_AFFAIRS", "li.na", "LABOUR", "轮岗", count, NINE, CONFIRM_BY, null);
    }

    private static HandOverConfirmed confirmed() {
        return new HandOverConfirmed(NO, "330106", "li.na", "LABOUR", NINE);
    }
}

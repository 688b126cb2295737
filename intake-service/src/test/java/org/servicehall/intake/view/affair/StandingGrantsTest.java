package org.servicehall.intake.view.affair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.CaseTerms;
import org.servicehall.contracts.GrantTerms;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.contracts.grant.GrantEvent.End;
import org.servicehall.contracts.grant.GrantEvent.GrantBegun;
import org.servicehall.contracts.grant.GrantEvent.GrantEnded;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Documents;

/** A case and the grant it gives are two streams, and whichever is read first must not bring back what is over. */
@Tag("C5")
class StandingGrantsTest {
    private static final String NO = "330106-20250926-0001";
    private static final String MATTER = "urban-allowance";
    private static final LocalizedText NAME = new LocalizedText("城市低保", "Urban allowance");
    private static final Applicant PERSON = new Applicant("ref", "慕容**");
    private static final GrantTerms YEARLY = new GrantTerms(true, List.of());

    private static final List<RecordedEvent> CASE = stream(
            "Case",
            new CaseOpened(
                    NO,
                    "330106",
                    MATTER,
                    "2025.1",
                    NAME,
                    "CIVIL_AFFAIRS",
                    PERSON,
                    AcceptanceType.PROMISED,
                    null,
                    null,
                    List.of(),
                    new CaseTerms(true, null, List.of(), YEARLY),
                    "wang.fang",
                    "wang.fang",
                    Instant.EPOCH,
                    null),
            new CaseCompleted(NO, "330106", Outcome.GRANTED, true, null, null, "330106-DF-2025-0001", Instant.EPOCH));
    private static final GrantBegun BEGUN =
            new GrantBegun(NO, "330106", MATTER, NAME, PERSON, YEARLY, null, Instant.EPOCH);
    private static final GrantEnded ENDED =
            new GrantEnded(NO, "330106", MATTER, PERSON, End.EXPIRED, null, null, Instant.EPOCH);

    @Test
    void whatIsOverStandsNoMoreInWhicheverOrderTheStreamsAreRead() {
        List<RecordedEvent> grant = stream("Grant", BEGUN, ENDED);
        assertThat(after(CASE, grant)).isEmpty();
        assertThat(after(grant, CASE)).isEmpty();
    }

    @Test
    void whatRunsStandsInWhicheverOrderTheStreamsAreRead() {
        List<RecordedEvent> grant = stream("Grant", BEGUN);
        assertThat(after(CASE, grant)).containsExactly(new GrantOfPerson(NO, "ref", MATTER));
        assertThat(after(grant, CASE)).containsExactly(new GrantOfPerson(NO, "ref", MATTER));
    }

    private static List<GrantOfPerson> after(List<RecordedEvent> first, List<RecordedEvent> second) {
        List<RecordedEvent> events = new ArrayList<>(first);
        events.addAll(second);
        return List.copyOf(
                Documents.of(new StandingGrants()).after(events).views().values());
    }

    private static List<RecordedEvent> stream(String kind, Object... payloads) {
        return IntStream.range(0, payloads.length)
                .mapToObj(n -> new RecordedEvent(kind + ":" + NO, n, "", Instant.EPOCH, "wang.fang", payloads[n]))
                .toList();
    }
}

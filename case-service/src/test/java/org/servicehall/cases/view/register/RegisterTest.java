package org.servicehall.cases.view.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.cases.domain.Cases.ACCEPTED;
import static org.servicehall.cases.domain.Cases.AGENT;
import static org.servicehall.cases.domain.Cases.HALL;
import static org.servicehall.cases.domain.Cases.NO;
import static org.servicehall.cases.domain.Cases.promised;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.Recorded;
import org.servicehall.cases.domain.Cases;
import org.servicehall.contracts.application.OnlineEvent.TakenUp;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.platform.event.RecordedEvent;

class RegisterTest {
    @Test
    @Tag("D7")
    void aLineHasItsTimesAndWhoAcceptedInWhicheverOrderTheStreamsArrive() {
        var application = Recorded.application(promised());
        var handling = Recorded.handling(Cases.handled(
                promised(),
                new CaseCompleted(NO, HALL, Outcome.GRANTED, true, null, null, NO + "-BJ", ACCEPTED.plusSeconds(9))));
        var line = fold(Stream.concat(application.stream(), handling.stream()));
        assertThat(line.receivedAt()).isEqualTo(ACCEPTED.minusSeconds(3600));
        assertThat(line.acceptedAt()).isEqualTo(ACCEPTED);
        assertThat(line.clerks().acceptedBy()).isEqualTo(AGENT);
        assertThat(line.completedAt()).isEqualTo(ACCEPTED.plusSeconds(9));
        assertThat(fold(Stream.concat(handling.stream(), application.stream()))).isEqualTo(line);
    }

    @Test
    @Tag("F1")
    @Tag("S3")
    void whoTookUpWhatCameOnlineReceivedIt() {
        var application = Recorded.application(List.of(
                Recorded.received(promised()),
                new TakenUp(NO, HALL, "zhou.min", "wang.fang", "CIVIL_AFFAIRS", ACCEPTED)));
        assertThat(fold(application.stream()).clerks().receivedBy()).isEqualTo("wang.fang");
    }

    private static RegisterEntry fold(Stream<RecordedEvent> events) {
        RegisterEntry line = null;
        for (var event : events.toList()) {
            line = new Register().apply(NO, line, event);
        }
        return line;
    }
}

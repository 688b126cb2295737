package org.servicehall.intake.view.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;
import org.servicehall.contracts.attendance.AttendanceEvent.SignedIn;
import org.servicehall.platform.event.RecordedEvent;

@Tag("A1")
class WindowClerksTest {
    private static final String ID = "330106-li.na";

    private final WindowClerks clerks = new WindowClerks();

    @Test
    void aClerkServesTheWindowOfTheLatestSignature() {
        WindowClerk monday = clerks.apply(ID, null, signedIn("LABOUR", "2025-09-22T00:00:00Z"));
        WindowClerk tuesday = clerks.apply(ID, monday, signedIn("FINANCE", "2025-09-23T00:00:00Z"));
        assertThat(tuesday.window()).isEqualTo("FINANCE");
    }

    @Test
    void anOlderSignatureThatComesLaterChangesNothing() {
        WindowClerk tuesday = clerks.apply(ID, null, signedIn("FINANCE", "2025-09-23T00:00:00Z"));
        assertThat(clerks.apply(ID, tuesday, signedIn("LABOUR", "2025-09-22T00:00:00Z")))
                .isEqualTo(tuesday);
    }

    @Test
    void ofTwoSignaturesAtTheSameTimeTheSameOneCountsInEitherOrder() {
        RecordedEvent labour = signedIn("LABOUR", "2025-09-22T00:00:00Z");
        RecordedEvent finance = signedIn("FINANCE", "2025-09-22T00:00:00Z");
        assertThat(clerks.apply(ID, clerks.apply(ID, null, labour), finance))
                .isEqualTo(clerks.apply(ID, clerks.apply(ID, null, finance), labour));
    }

    private static RecordedEvent signedIn(String window, String at) {
        Instant time = Instant.parse(at);
        SignedIn event =
                new SignedIn("330106-li.na-x", "330106", "li.na", window, LocalDate.EPOCH, HalfDay.MORNING, time);
        return new RecordedEvent("ClerkDay:330106-li.na-x", 0, "signed-in", time, "li.na", event);
    }
}

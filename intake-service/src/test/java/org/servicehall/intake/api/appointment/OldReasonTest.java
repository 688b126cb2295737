package org.servicehall.intake.api.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.appointment.VisitKind;
import org.servicehall.intake.api.appointment.AppointmentAnswers.OwnAppointment;
import org.servicehall.intake.domain.appointment.AppointmentState;
import org.servicehall.intake.view.appointment.AppointmentSheet;
import org.servicehall.platform.security.QueryCodes;

/** Why the hall cancelled is shown where whoever wrote it knew that residents read it, and not from events of before (S3, S5). */
@Tag("S3")
@Tag("S5")
class OldReasonTest {
    private static final Instant NINE = Instant.parse("2025-09-29T01:00:00Z");
    private static final LocalizedText TEXT = new LocalizedText("廉租房", "Low-rent housing");
    private static final String REASON = "老张又生病了";

    @Test
    void whatAnOldEventGivesAsReasonStaysHidden() {
        assertThat(own(null).changedWhy()).isNull();
        assertThat(own(false).changedWhy()).isNull();
        assertThat(own(null).toString()).doesNotContain(REASON);
    }

    @Test
    void whatWasWrittenForTheResidentIsShown() {
        assertThat(own(true).changedWhy()).isEqualTo(REASON);
    }

    private static OwnAppointment own(@Nullable Boolean reasonTold) {
        AppointmentSheet sheet = new AppointmentSheet(
                "330106-YY20250926-0001",
                "330106-wang.fang-20250929",
                "330106",
                AppointmentState.CANCELLED,
                "wang.fang",
                "CONSTRUCTION",
                "low-rent-housing",
                TEXT,
                Channel.PHONE,
                "张*",
                VisitKind.HALL,
                null,
                LocalDate.of(2025, 9, 29),
                NINE,
                NINE.plusSeconds(1800),
                null,
                "li.na",
                NINE,
                REASON,
                reasonTold,
                "li.na",
                NINE,
                null,
                null,
                null,
                null);
        return OwnAppointment.of(sheet, TEXT, TEXT, NINE, mock(QueryCodes.class));
    }
}

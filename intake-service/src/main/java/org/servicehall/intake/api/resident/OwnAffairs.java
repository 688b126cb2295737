package org.servicehall.intake.api.resident;

import java.time.Instant;
import java.util.List;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.intake.domain.ApplicationStatus;
import org.servicehall.intake.domain.appointment.AppointmentState;
import org.servicehall.intake.view.ApplicationSheet;
import org.servicehall.intake.view.appointment.AppointmentSheet;
import org.servicehall.platform.security.QueryCodes;

/**
 * What a resident has at a hall, without names; each with the code that opens everything else of it.
 *
 * @param applications the latest received first
 * @param appointments that are still to come, the next first
 */
record OwnAffairs(List<AffairApplied> applications, List<AffairBooked> appointments) {
    /** @param queryCode as it was printed on the receipt */
    record AffairApplied(
            String no,
            String queryCode,
            LocalizedText matterName,
            ApplicationStatus status,
            LocalizedText statusText,
            Instant receivedAt) {
        static AffairApplied of(ApplicationSheet sheet, QueryCodes codes) {
            return new AffairApplied(
                    sheet.applicationNo(),
                    codes.codeFor(sheet.applicationNo()),
                    sheet.matterName(),
                    sheet.status(),
                    sheet.status().text(),
                    sheet.receivedAt());
        }
    }

    /** @param queryCode as it was shown when it was booked */
    record AffairBooked(
            String no,
            String queryCode,
            LocalizedText matterName,
            AppointmentState status,
            LocalizedText statusText,
            Instant from,
            Instant until) {
        static AffairBooked of(AppointmentSheet sheet, QueryCodes codes) {
            return new AffairBooked(
                    sheet.appointmentNo(),
                    codes.codeFor(sheet.appointmentNo()),
                    sheet.matterName(),
                    sheet.state(),
                    sheet.state().text(),
                    sheet.from(),
                    sheet.until());
        }
    }
}

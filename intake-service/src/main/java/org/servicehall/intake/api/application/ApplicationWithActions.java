package org.servicehall.intake.api.application;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.intake.domain.ApplicationStatus;
import org.servicehall.intake.domain.ReceptionLimits;
import org.servicehall.intake.domain.appointment.Overtaken;
import org.servicehall.intake.terms.TermSettings;
import org.servicehall.intake.view.ApplicationSheet;
import org.servicehall.intake.view.online.OnlineApplication;
import org.servicehall.platform.action.Action;
import org.servicehall.platform.time.DayOff;

/**
 * An application, and what may be done with it.
 *
 * @param jointWindows codes of the windows that handle its matter together (F5); empty where one does
 * @param caseLink address of the case that it became, where what is done next is offered; null before it is accepted
 * @param decideByDayOff why a petition is decided by a day off (K6); null where that is a working day
 * @param supplementUntilDayOff why it ends later than its days are counted (P2); null where it ends with them
 * @param online how far it has come where it was applied for online and is not accepted yet (S3); null else
 * @param meetingOvertakenBy what came up since a time was agreed upon with the receiver of a hand-over, so that it can't be kept
 *     (F3); null where nothing did
 * @param actions what the asker may do with it now
 */
record ApplicationWithActions(
        @JsonUnwrapped ApplicationLine line,
        List<String> jointWindows,
        @Nullable LocalizedText decideByDayOff,
        @Nullable LocalizedText supplementUntilDayOff,
        @JsonProperty("case") @Nullable String caseLink,
        @Nullable OnlineApplication online,
        @Nullable Overtaken meetingOvertakenBy,
        @Nullable LocalizedText meetingOvertakenText,
        List<Action> actions) {
    static ApplicationWithActions of(
            ApplicationSheet sheet,
            List<String> jointWindows,
            @Nullable OnlineApplication online,
            @Nullable Overtaken overtaken,
            List<Action> actions,
            HallCalendar calendar,
            TermSettings terms) {
        String link = sheet.status() == ApplicationStatus.ACCEPTED ? "/api/cases/" + sheet.applicationNo() : null;
        return new ApplicationWithActions(
                ApplicationLine.of(sheet, calendar),
                jointWindows,
                ReceptionLimits.watches(sheet.kind()) ? null : DayOff.ofDuty(calendar, "K6", sheet.decideBy()),
                DayOff.forStaff(terms.supplementDayOff(calendar, sheet.askedAt(), sheet.supplementUntil())),
                link,
                online,
                overtaken,
                overtaken == null ? null : overtaken.text(),
                actions);
    }
}

package org.servicehall.intake.api.application;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.intake.domain.ApplicationStatus;
import org.servicehall.intake.view.ApplicationSheet;
import org.servicehall.intake.view.online.OnlineApplication;
import org.servicehall.platform.action.Action;

/**
 * An application, and what may be done with it.
 *
 * @param jointWindows codes of the windows that handle its matter together (F5); empty where one does
 * @param caseLink address of the case that it became, where what is done next is offered; null before it is accepted
 * @param online how far it has come where it was applied for online and is not accepted yet (S3); null else
 * @param actions what the asker may do with it now
 */
record ApplicationWithActions(
        @JsonUnwrapped ApplicationSheet sheet,
        List<String> jointWindows,
        @JsonProperty("case") @Nullable String caseLink,
        @Nullable OnlineApplication online,
        List<Action> actions) {
    static ApplicationWithActions of(
            ApplicationSheet sheet,
            List<String> jointWindows,
            @Nullable OnlineApplication online,
            List<Action> actions) {
        String link = sheet.status() == ApplicationStatus.ACCEPTED ? "/api/cases/" + sheet.applicationNo() : null;
        return new ApplicationWithActions(sheet, jointWindows, link, online, actions);
    }
}

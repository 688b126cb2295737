package org.servicehall.accountability.api.complaint;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.complaint.ComplaintFile;
import org.servicehall.accountability.view.complaint.Grounds;
import org.servicehall.accountability.view.complaint.State;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.accountability.ComplaintChannel;
import org.servicehall.contracts.accountability.ComplaintEvent.Ground;
import org.servicehall.contracts.accountability.Investigator;
import org.servicehall.contracts.accountability.Sanction;
import org.servicehall.platform.time.Provisional;

/**
 * A complaint in a list.
 *
 * @param decideByProvisional true where that rests on holidays not yet published (D1); null otherwise
 * @param dueAt until when it is to be concluded; null unless it was accepted (rule P5)
 * @param overdue whether it is on record that this has passed
 */
record ComplaintAnswer(
        String no,
        Ground ground,
        LocalizedText groundText,
        ComplaintChannel channel,
        boolean anonymous,
        @Person @Nullable String person,
        @Nullable String window,
        @Nullable String caseNo,
        State status,
        LocalizedText statusText,
        Instant filedAt,
        @Nullable Instant decideBy,
        @Nullable Boolean decideByProvisional,
        boolean undecidedInTime,
        @Nullable Instant dueAt,
        boolean overdue,
        List<Investigator> investigators,
        @Nullable Sanction sanction) {
    static ComplaintAnswer of(ComplaintFile file, HallCalendar calendar) {
        var filed = file.filed();
        State state = State.of(file);
        return new ComplaintAnswer(
                filed.complaintNo(),
                filed.ground(),
                Grounds.text(filed.ground()),
                filed.channel(),
                filed.anonymous(),
                filed.person(),
                filed.window(),
                filed.caseNo(),
                state,
                state.text(),
                filed.filedAt(),
                filed.decideBy(),
                Provisional.of(calendar, filed.decideBy()),
                file.undecidedRecorded(),
                file.dueAt(),
                file.isOverdue(),
                file.inquiry().investigators(),
                file.verdict().imposed());
    }
}

package org.servicehall.accountability.api.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.api.complaint.ComplaintReader.Read;
import org.servicehall.accountability.domain.complaint.Verdict;
import org.servicehall.accountability.view.complaint.Grounds;
import org.servicehall.accountability.view.complaint.State;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.Remedy;
import org.servicehall.contracts.accountability.ComplaintChannel;
import org.servicehall.contracts.accountability.ComplaintEvent.AppealDecided;
import org.servicehall.contracts.accountability.ComplaintEvent.AppealDecidedBySuperior;
import org.servicehall.contracts.accountability.ComplaintEvent.AttachmentAdded;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintAppealed;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintDecided;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintDeclined;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintInvestigated;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintNotified;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintTermExtended;
import org.servicehall.contracts.accountability.ComplaintEvent.EvidenceLinked;
import org.servicehall.contracts.accountability.ComplaintEvent.Ground;
import org.servicehall.contracts.accountability.ComplaintEvent.SanctionApproved;
import org.servicehall.contracts.accountability.ComplaintEvent.SanctionExecuted;
import org.servicehall.contracts.accountability.ComplaintEvent.SanctionRecommended;
import org.servicehall.contracts.accountability.ComplaintEvent.SuggestionAnswered;
import org.servicehall.contracts.accountability.Investigator;
import org.servicehall.contracts.accountability.Sanction;
import org.servicehall.platform.time.DayOff;
import org.servicehall.platform.time.Provisional;

/**
 * A complaint with all that has happened to it but what was said and who said it (rule B7); each part is null until there
 * is one.
 *
 * @param decideByProvisional true where that rests on holidays not yet published (D1); null otherwise
 * @param dueAt until when it is to be concluded; null unless it was accepted (rule P5)
 * @param dueAtDayOff why it is concluded by a day off (P5); null where that is a working day
 * @param overdue whether it is on record that this has passed
 * @param relieved who investigated before and no longer does
 * @param sanction as last decided, whether or not it is in effect
 * @param appealByProvisional true where the last day to appeal rests on holidays not yet published (D1); null otherwise
 * @param appealByDayOff why that is later than its days are counted (B8); null where it ends with them
 * @param appealDecision the meeting's on the appeal; it or {@code superiorDecision} stands here once there is one
 */
record ComplaintDetail(
        String no,
        Ground ground,
        LocalizedText groundText,
        ComplaintChannel channel,
        boolean anonymous,
        @Person @Nullable String person,
        @Nullable String window,
        @Nullable String caseNo,
        @Person @Nullable String enteredBy,
        State status,
        LocalizedText statusText,
        Instant filedAt,
        @Nullable Instant decideBy,
        @Nullable Boolean decideByProvisional,
        boolean undecidedInTime,
        @Nullable Instant dueAt,
        @Nullable LocalizedText dueAtDayOff,
        boolean overdue,
        @Nullable ComplaintTermExtended extension,
        List<AttachmentAdded> attachments,
        List<Investigator> investigators,
        @Person List<String> relieved,
        List<EvidenceLinked> evidence,
        @Nullable ComplaintDeclined declined,
        @Nullable SuggestionAnswered answer,
        @Nullable ComplaintInvestigated findings,
        @Nullable SanctionRecommended recommendation,
        @Nullable ComplaintDecided decision,
        @Nullable Sanction sanction,
        Verdict.Approval approvalStatus,
        @Nullable SanctionApproved approval,
        @Nullable ComplaintNotified notified,
        @Nullable Boolean appealByProvisional,
        @Nullable LocalizedText appealByDayOff,
        @Nullable ComplaintAppealed appeal,
        @Nullable AppealDecided appealDecision,
        @Nullable AppealDecidedBySuperior superiorDecision,
        @Nullable SanctionExecuted execution,
        long version) {
    static ComplaintDetail of(Read read, HallCalendar calendar) {
        var file = read.file();
        var filed = file.filed();
        State state = State.of(file);
        var notified = file.verdict().notified();
        Instant appealBy = notified == null ? null : notified.appealBy();
        return new ComplaintDetail(
                filed.complaintNo(),
                filed.ground(),
                Grounds.text(filed.ground()),
                filed.channel(),
                filed.anonymous(),
                filed.person(),
                filed.window(),
                filed.caseNo(),
                filed.enteredBy(),
                state,
                state.text(),
                filed.filedAt(),
                filed.decideBy(),
                Provisional.of(calendar, filed.decideBy()),
                file.undecidedRecorded(),
                file.dueAt(),
                DayOff.ofDuty(calendar, "P5", file.dueAt()),
                file.isOverdue(),
                last(read, ComplaintTermExtended.class),
                file.inquiry().attachments(),
                file.inquiry().investigators(),
                file.inquiry().before(),
                all(read, EvidenceLinked.class),
                last(read, ComplaintDeclined.class),
                last(read, SuggestionAnswered.class),
                file.inquiry().findings(),
                file.inquiry().recommendation(),
                file.verdict().decision(),
                file.verdict().imposed(),
                file.verdict().approval(),
                last(read, SanctionApproved.class),
                notified,
                Provisional.of(calendar, appealBy),
                DayOff.forStaff(DayOff.ofRight(
                        calendar, notified == null ? null : notified.notifiedAt(), days(notified), appealBy)),
                file.verdict().appeal(),
                file.verdict().appealDecision(),
                file.verdict().superiorDecision(),
                last(read, SanctionExecuted.class),
                read.version());
    }

    /** For how many days the person may appeal, as it was told (B8); null where it was not. */
    private static @Nullable Integer days(@Nullable ComplaintNotified notified) {
        Remedy appeal = notified == null ? null : notified.appeal();
        return appeal == null ? null : appeal.days();
    }

    private static <E> List<E> all(Read read, Class<E> type) {
        return read.payloads().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static <E> @Nullable E last(Read read, Class<E> type) {
        var all = all(read, type);
        return all.isEmpty() ? null : all.getLast();
    }
}

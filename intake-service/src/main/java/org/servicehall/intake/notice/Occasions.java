package org.servicehall.intake.notice;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationLapsed;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.contracts.application.ApplicationEvent.ConsultationAnswered;
import org.servicehall.contracts.application.ApplicationEvent.FeeCharged;
import org.servicehall.contracts.application.ApplicationEvent.SupplementProlonged;
import org.servicehall.contracts.application.ApplicationEvent.SupplementRequested;
import org.servicehall.contracts.application.ApplicationEvent.SupplementRequestedAgain;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseExtended;
import org.servicehall.contracts.cases.CaseEvent.DeadlineRecomputed;
import org.servicehall.contracts.money.RefundEvent.FeeRefunded;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.platform.event.RecordedEvent;

/** Which events call for which notices (rule K9). */
public final class Occasions {
    /** Of which some call for one. */
    public static final Set<Class<?>> TYPES = Set.of(
            ConsultationAnswered.class,
            SupplementRequested.class,
            SupplementRequestedAgain.class,
            SupplementProlonged.class,
            ApplicationReturned.class,
            ApplicationLapsed.class,
            FeeCharged.class,
            FeeRefunded.class,
            ApplicationAccepted.class,
            CaseExtended.class,
            DeadlineRecomputed.class,
            CaseCompleted.class);

    private Occasions() {}

    public static List<Occasion> of(RecordedEvent event) {
        return switch (event.payload()) {
            case ConsultationAnswered e ->
                one(event, NoticeKind.CONSULTATION, e.noticeNo(), e.hall(), e.applicationNo());
            case SupplementRequested e -> one(event, NoticeKind.SUPPLEMENT, e.noticeNo(), e.hall(), e.applicationNo());
            case SupplementRequestedAgain e ->
                one(event, NoticeKind.SUPPLEMENT, e.noticeNo(), e.hall(), e.applicationNo());
            case SupplementProlonged e
            when e.noticeNo() != null && e.holder() != null ->
                List.of(new Occasion(
                        NoticeKind.SUPPLEMENT_CHANGE,
                        e.noticeNo(),
                        e.hall(),
                        e.applicationNo(),
                        e,
                        e.holder(),
                        event.time()));
            case ApplicationReturned e -> one(event, NoticeKind.RETURN, e.noticeNo(), e.hall(), e.applicationNo());
            case ApplicationLapsed e ->
                List.of(new Occasion(
                        NoticeKind.LAPSE, e.noticeNo(), e.hall(), e.applicationNo(), e, e.holder(), event.time()));
            case FeeCharged e -> one(event, NoticeKind.FEE_RECEIPT, e.receiptNo(), e.hall(), e.applicationNo());
            case FeeRefunded e ->
                List.of(new Occasion(
                        NoticeKind.REFUND, e.refundNo(), e.hall(), e.applicationNo(), e, e.paidBy(), event.time()));
            case ApplicationAccepted e -> accepted(event, e);
            case CaseExtended e -> one(event, NoticeKind.EXTENSION, e.noticeNo(), e.hall(), e.caseNo());
            case DeadlineRecomputed e
            when e.noticeNo() != null -> one(event, NoticeKind.DEADLINE_CHANGE, e.noticeNo(), e.hall(), e.caseNo());
            case CaseCompleted e -> one(event, NoticeKind.COMPLETION, e.noticeNo(), e.hall(), e.caseNo());
            default -> List.of();
        };
    }

    /** A promise is stated on a notice of its own (K5), which gets its number when it is issued. */
    private static List<Occasion> accepted(RecordedEvent event, ApplicationAccepted e) {
        Occasion acceptance = occasion(event, NoticeKind.ACCEPTANCE, e.noticeNo(), e.hall(), e.applicationNo());
        return e.type() == AcceptanceType.PROMISED
                ? List.of(acceptance, occasion(event, NoticeKind.PROMISE, null, e.hall(), e.applicationNo()))
                : List.of(acceptance);
    }

    private static List<Occasion> one(
            RecordedEvent event, NoticeKind kind, String noticeNo, String hall, String subjectNo) {
        return List.of(occasion(event, kind, noticeNo, hall, subjectNo));
    }

    private static Occasion occasion(
            RecordedEvent event, NoticeKind kind, @Nullable String noticeNo, String hall, String subjectNo) {
        return new Occasion(kind, noticeNo, hall, subjectNo, event.payload(), event.by(), event.time());
    }
}

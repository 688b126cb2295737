package org.servicehall.intake.notice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.contracts.application.ApplicationEvent.ConsultationAnswered;
import org.servicehall.contracts.application.FeeEvent.FeeCharged;
import org.servicehall.contracts.application.SupplementEvent.ApplicationLapsed;
import org.servicehall.contracts.application.SupplementEvent.SupplementProlonged;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequested;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequestedAgain;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.DeadlineEvent.CaseExtended;
import org.servicehall.contracts.cases.DeadlineEvent.DeadlineRecomputed;
import org.servicehall.contracts.money.RefundEvent.FeeRefunded;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.platform.event.RecordedEvent;

/** Which events call for which notices (rule K9). */
public final class Occasions {
    private static final Map<Class<?>, Function<RecordedEvent, List<Occasion>>> BY_TYPE = Map.ofEntries(
            at(
                    ConsultationAnswered.class,
                    (e, event) -> one(event, NoticeKind.CONSULTATION, e.noticeNo(), e.hall(), e.applicationNo())),
            at(
                    SupplementRequested.class,
                    (e, event) -> one(event, NoticeKind.SUPPLEMENT, e.noticeNo(), e.hall(), e.applicationNo())),
            at(
                    SupplementRequestedAgain.class,
                    (e, event) -> one(event, NoticeKind.SUPPLEMENT, e.noticeNo(), e.hall(), e.applicationNo())),
            at(SupplementProlonged.class, Occasions::prolonged),
            at(
                    ApplicationReturned.class,
                    (e, event) -> one(event, NoticeKind.RETURN, e.noticeNo(), e.hall(), e.applicationNo())),
            at(ApplicationLapsed.class, Occasions::lapsed),
            at(
                    FeeCharged.class,
                    (e, event) -> one(event, NoticeKind.FEE_RECEIPT, e.receiptNo(), e.hall(), e.applicationNo())),
            at(FeeRefunded.class, Occasions::refunded),
            at(ApplicationAccepted.class, Occasions::accepted),
            at(CaseExtended.class, (e, event) -> one(event, NoticeKind.EXTENSION, e.noticeNo(), e.hall(), e.caseNo())),
            at(DeadlineRecomputed.class, Occasions::recomputed),
            at(
                    CaseCompleted.class,
                    (e, event) -> one(event, NoticeKind.COMPLETION, e.noticeNo(), e.hall(), e.caseNo())));

    /** Types of events of which some call for one. */
    public static final Set<Class<?>> TYPES = BY_TYPE.keySet();

    private Occasions() {}

    public static List<Occasion> of(RecordedEvent event) {
        return BY_TYPE.getOrDefault(event.payload().getClass(), _ -> List.of()).apply(event);
    }

    private static <E> Map.Entry<Class<?>, Function<RecordedEvent, List<Occasion>>> at(
            Class<E> type, BiFunction<E, RecordedEvent, List<Occasion>> occasions) {
        return Map.entry(type, event -> occasions.apply(type.cast(event.payload()), event));
    }

    private static List<Occasion> prolonged(SupplementProlonged e, RecordedEvent event) {
        return e.noticeNo() == null || e.holder() == null
                ? List.of()
                : List.of(new Occasion(
                        NoticeKind.SUPPLEMENT_CHANGE,
                        e.noticeNo(),
                        e.hall(),
                        e.applicationNo(),
                        e,
                        e.holder(),
                        event.time()));
    }

    private static List<Occasion> lapsed(ApplicationLapsed e, RecordedEvent event) {
        return List.of(
                new Occasion(NoticeKind.LAPSE, e.noticeNo(), e.hall(), e.applicationNo(), e, e.holder(), event.time()));
    }

    private static List<Occasion> refunded(FeeRefunded e, RecordedEvent event) {
        return List.of(new Occasion(
                NoticeKind.REFUND, e.refundNo(), e.hall(), e.applicationNo(), e, e.paidBy(), event.time()));
    }

    private static List<Occasion> recomputed(DeadlineRecomputed e, RecordedEvent event) {
        return e.noticeNo() == null
                ? List.of()
                : one(event, NoticeKind.DEADLINE_CHANGE, e.noticeNo(), e.hall(), e.caseNo());
    }

    /** A promise is stated on a notice of its own (K5), which gets its number when it is issued. */
    private static List<Occasion> accepted(ApplicationAccepted e, RecordedEvent event) {
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

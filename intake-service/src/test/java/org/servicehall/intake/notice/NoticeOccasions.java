package org.servicehall.intake.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.CaseTerms;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.Fee;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.PaymentMeans;
import org.servicehall.contracts.Remedy;
import org.servicehall.contracts.RemedyKind;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.contracts.application.ApplicationEvent.ConsultationAnswered;
import org.servicehall.contracts.application.FeeEvent.FeeCharged;
import org.servicehall.contracts.application.SupplementEvent.ApplicationLapsed;
import org.servicehall.contracts.application.SupplementEvent.SupplementProlonged;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequested;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequestedAgain;
import org.servicehall.contracts.cases.AuthorityDocument;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.contracts.cases.DeadlineEvent.CaseExtended;
import org.servicehall.contracts.cases.DeadlineEvent.DeadlineRecomputed;
import org.servicehall.contracts.money.RefundEvent.FeeRefunded;
import org.servicehall.contracts.money.RefundGround;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.intake.catalogue.TestCatalogue;

/** Something for each kind of notice to tell of. */
final class NoticeOccasions {
    private static final String NO = "330106-20250926-0007";
    private static final String HALL = "330106";
    private static final String CLERK = "wang.fang";
    private static final Instant AT = Instant.parse("2025-09-26T01:30:00Z");
    private static final Instant UNTIL = Instant.parse("2025-10-27T15:59:59Z");
    private static final LocalizedText NAME =
            TestCatalogue.matter("pension-qualification").name();
    private static final Deadline FIRST = deadline("original", "2025-10-15T08:30:00Z");
    private static final Deadline SECOND = deadline("extension", "2025-10-29T08:30:00Z");

    static final ApplicationReceived RECEIVED = new ApplicationReceived(
            NO,
            HALL,
            "pension-qualification",
            "2025.1",
            NAME,
            TestCatalogue.matter("pension-qualification").terms(List.of("LATE")),
            "LABOUR",
            Channel.COUNTER,
            new Applicant("P-1", "欧阳**"),
            null,
            List.of("LATE"),
            List.of("ID_CARD"),
            List.of("PENSION_PASSBOOK", "CERTIFICATION_FORM"),
            List.of("PENSION_PASSBOOK"),
            CLERK,
            "CIVIL_AFFAIRS",
            null,
            AT,
            null);

    static final List<Remedy> REMEDIES = List.of(
            new Remedy(
                    RemedyKind.RECONSIDERATION,
                    new LocalizedText("青溪县人民政府", "the county government"),
                    new LocalizedText("青溪县人民路1号", "1 Renmin Road"),
                    60,
                    null,
                    Instant.parse("2025-11-25T15:59:59Z"),
                    null),
            new Remedy(
                    RemedyKind.LITIGATION,
                    new LocalizedText("青溪县人民法院", "the county court"),
                    null,
                    null,
                    6,
                    Instant.parse("2026-03-26T15:59:59Z"),
                    null));

    static final Map<String, Occasion> ALL = all();

    private NoticeOccasions() {}

    static Occasion of(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    private static Map<String, Occasion> all() {
        Map<String, Occasion> all = new LinkedHashMap<>();
        all.put("consultation", consultation(true));
        all.put("consultation-unsatisfied", consultation(false));
        var items = List.of("PENSION_PASSBOOK", "CERTIFICATION_FORM");
        put(
                all,
                "supplement",
                NoticeKind.SUPPLEMENT,
                new SupplementRequested(NO, HALL, no(NoticeKind.SUPPLEMENT), items, CLERK, "CIVIL_AFFAIRS", AT, UNTIL));
        put(
                all,
                "supplement-named",
                NoticeKind.SUPPLEMENT,
                new SupplementRequested(
                        NO,
                        HALL,
                        no(NoticeKind.SUPPLEMENT),
                        List.of("CERTIFICATION_FORM", "NAMED_1"),
                        CLERK,
                        "CIVIL_AFFAIRS",
                        AT,
                        UNTIL));
        put(
                all,
                "supplement-again",
                NoticeKind.SUPPLEMENT,
                new SupplementRequestedAgain(
                        NO,
                        HALL,
                        no(NoticeKind.SUPPLEMENT),
                        List.of("CERTIFICATION_FORM"),
                        "认证表格式已更换",
                        CLERK,
                        CLERK,
                        "CIVIL_AFFAIRS",
                        CLERK,
                        "CIVIL_AFFAIRS",
                        AT,
                        UNTIL));
        put(all, "return-unlawful", NoticeKind.RETURN, returned("不属于领取养老金的离退休人员", List.of()));
        put(all, "return-incomplete", NoticeKind.RETURN, returned("缺少主件", List.of("PENSION_PASSBOOK")));
        put(
                all,
                "lapse",
                NoticeKind.LAPSE,
                new ApplicationLapsed(
                        NO,
                        HALL,
                        no(NoticeKind.LAPSE),
                        List.of("CERTIFICATION_FORM"),
                        Instant.parse("2025-08-27T01:30:00Z"),
                        Instant.parse("2025-09-26T15:59:59Z"),
                        CLERK,
                        AT,
                        REMEDIES));
        put(all, "acceptance-instant", NoticeKind.ACCEPTANCE, accepted(AcceptanceType.INSTANT));
        put(all, "acceptance-promised", NoticeKind.ACCEPTANCE, accepted(AcceptanceType.PROMISED));
        put(all, "acceptance-forwarded", NoticeKind.ACCEPTANCE, accepted(AcceptanceType.FORWARDED));
        all.put(
                "promise",
                new Occasion(NoticeKind.PROMISE, null, HALL, NO, accepted(AcceptanceType.PROMISED), CLERK, AT));
        put(all, "fee-receipt", NoticeKind.FEE_RECEIPT, charged(Fee.Unit.PERSON, false, 3, 36));
        put(all, "fee-receipt-deposit", NoticeKind.FEE_RECEIPT, charged(Fee.Unit.CASE, true, 1, 12));
        put(all, "refund", NoticeKind.REFUND, refunded());
        put(
                all,
                "extension",
                NoticeKind.EXTENSION,
                new CaseExtended(NO, HALL, FIRST, SECOND, "需入户复核", no(NoticeKind.EXTENSION), "zhou.min", AT));
        put(
                all,
                "extension-forwarded",
                NoticeKind.EXTENSION,
                new CaseExtended(
                        NO,
                        HALL,
                        FIRST,
                        SECOND,
                        "县自然资源局统一延长审核",
                        no(NoticeKind.EXTENSION),
                        "zhou.min",
                        AT,
                        new AuthorityDocument("县自然资〔2025〕3号", LocalDate.parse("2025-10-13"))));
        put(
                all,
                "deadline-change",
                NoticeKind.DEADLINE_CHANGE,
                new DeadlineRecomputed(NO, HALL, FIRST, SECOND, no(NoticeKind.DEADLINE_CHANGE), AT));
        put(
                all,
                "supplement-change",
                NoticeKind.SUPPLEMENT_CHANGE,
                new SupplementProlonged(
                        NO,
                        HALL,
                        Instant.parse("2025-10-24T15:59:59Z"),
                        UNTIL,
                        AT,
                        no(NoticeKind.SUPPLEMENT_CHANGE),
                        CLERK));
        put(all, "completion-granted", NoticeKind.COMPLETION, completed(Outcome.GRANTED, null, null));
        put(all, "completion-refused", NoticeKind.COMPLETION, completed(Outcome.REFUSED, "收入超标", "《社会救助暂行办法》第九条"));
        put(all, "completion-stopped", NoticeKind.COMPLETION, completed(Outcome.STOPPED, "另有住房", "《公共租赁住房管理办法》第七条"));
        put(all, "completion-withdrawn", NoticeKind.COMPLETION, completed(Outcome.WITHDRAWN, null, null));
        return all;
    }

    private static void put(Map<String, Occasion> all, String name, NoticeKind kind, Object event) {
        all.put(name, new Occasion(kind, no(kind), HALL, NO, event, CLERK, AT));
    }

    private static String no(NoticeKind kind) {
        return HALL + "-" + kind.initials() + "-2025-0001";
    }

    private static Occasion consultation(boolean satisfied) {
        String no = no(NoticeKind.CONSULTATION);
        var answered = new ConsultationAnswered(NO, HALL, no, satisfied, CLERK, AT);
        return new Occasion(NoticeKind.CONSULTATION, no, HALL, NO, answered, CLERK, AT);
    }

    private static ApplicationReturned returned(String reason, List<String> missingPrincipal) {
        return new ApplicationReturned(
                NO, HALL, no(NoticeKind.RETURN), reason, "《养老金资格认证办法》第三条", missingPrincipal, CLERK, AT, REMEDIES);
    }

    private static ApplicationAccepted accepted(AcceptanceType type) {
        boolean forwarded = type == AcceptanceType.FORWARDED;
        return new ApplicationAccepted(
                NO,
                HALL,
                "pension-qualification",
                "2025.1",
                NAME,
                "LABOUR",
                RECEIVED.applicant(),
                type,
                FIRST,
                forwarded ? new LocalizedText("县退管服务中心", "County centre") : null,
                forwarded ? LocalDate.of(2025, 10, 15) : null,
                List.of(),
                CaseTerms.PLAIN,
                null,
                no(NoticeKind.ACCEPTANCE),
                CLERK,
                AT);
    }

    private static FeeCharged charged(Fee.Unit per, boolean deposit, int units, int yuan) {
        Fee fee = new Fee("SANITATION", new LocalizedText("卫生费", "Sanitation fee"), 12, per, deposit);
        return new FeeCharged(
                NO,
                HALL,
                fee,
                units,
                yuan,
                no(NoticeKind.FEE_RECEIPT),
                "33010124-0000047121",
                PaymentMeans.WECHAT,
                null,
                null,
                CLERK,
                "CIVIL_AFFAIRS",
                AT);
    }

    private static FeeRefunded refunded() {
        return new FeeRefunded(
                no(NoticeKind.FEE_RECEIPT),
                HALL,
                NO,
                no(NoticeKind.REFUND),
                new Fee("PLANNING_DEPOSIT", new LocalizedText("计划生育押金", "Deposit"), 400, Fee.Unit.CASE, true),
                400,
                true,
                PaymentMeans.CASH,
                RefundGround.DEPOSIT,
                null,
                null,
                CLERK,
                "CIVIL_AFFAIRS",
                "zhou.min",
                AT);
    }

    private static CaseCompleted completed(Outcome outcome, @Nullable String reason, @Nullable String basis) {
        boolean told = outcome == Outcome.REFUSED || outcome == Outcome.STOPPED;
        return new CaseCompleted(
                NO, HALL, outcome, true, reason, basis, no(NoticeKind.COMPLETION), AT, told ? REMEDIES : null);
    }

    private static Deadline deadline(String id, String dueAt) {
        Instant due = Instant.parse(dueAt);
        return new Deadline(id, AT, due, due.minusSeconds(86_400), 10, false, "2025.1");
    }
}

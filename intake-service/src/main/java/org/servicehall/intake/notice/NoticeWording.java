package org.servicehall.intake.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.contracts.application.ApplicationEvent.ConsultationAnswered;
import org.servicehall.contracts.application.FeeEvent.FeeCharged;
import org.servicehall.contracts.application.NamedItem;
import org.servicehall.contracts.application.SupplementEvent.ApplicationLapsed;
import org.servicehall.contracts.application.SupplementEvent.SupplementProlonged;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequested;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequestedAgain;
import org.servicehall.contracts.cases.AuthorityDocument;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.DeadlineEvent.CaseExtended;
import org.servicehall.contracts.cases.DeadlineEvent.DeadlineRecomputed;
import org.servicehall.contracts.money.RefundEvent.FeeRefunded;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.intake.domain.ReceptionLimits;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.intake.notice.Page.Fact;

/** What notices say, in the words a township office prints (rules K1 to K9, N2, N4, D4, P4). */
final class NoticeWording {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private final DateTimeFormatter time;
    private final DateTimeFormatter day;
    private final RemedyWording remedies;
    private final Matter matter;
    private final MaterialLines materials;
    private final ReceiptWording receipts;
    private final List<String> missing;
    private final String answer;
    private final @Nullable LastDay last;

    /**
     * @param named papers that supplement notices have named in words (N2)
     * @param missing materials that are missing at that moment
     * @param answer what was answered to a question; empty for all else
     * @param last by when what a supplement notice lists is to be brought, or may be now; null for all else
     */
    NoticeWording(
            ZoneId zone,
            Matter matter,
            List<NamedItem> named,
            List<String> missing,
            String answer,
            @Nullable LastDay last) {
        this.time = DateTimeFormatter.ofPattern("yyyy年M月d日H时mm分", Locale.CHINA).withZone(zone);
        this.remedies = new RemedyWording(zone);
        this.matter = matter;
        this.materials = new MaterialLines(matter, named);
        this.receipts = new ReceiptWording(time);
        this.missing = missing;
        this.answer = answer;
        this.day = DATE.withZone(zone);
        this.last = last;
    }

    Text of(NoticeKind kind, Object event) {
        return switch (event) {
            case ConsultationAnswered e -> consultation(e);
            case SupplementRequested e -> supplement(e.items());
            case SupplementRequestedAgain e -> supplementAgain(e);
            case SupplementProlonged e -> prolonged(e);
            case ApplicationReturned e -> returned(e);
            case ApplicationLapsed e -> lapsed(e);
            case FeeCharged e -> receipts.charged(e);
            case FeeRefunded e -> receipts.refunded(e);
            case ApplicationAccepted e -> kind == NoticeKind.PROMISE ? promised(e) : accepted(e);
            case CaseExtended e -> extended(e);
            case DeadlineRecomputed e -> recomputed(e);
            case CaseCompleted e -> completed(e);
            default -> throw new IllegalArgumentException("no notice tells of " + event.getClass());
        };
    }

    private Text consultation(ConsultationAnswered e) {
        return Text.of(
                List.of(
                        "您咨询的事项已经受理，现答复如下：",
                        answer.isEmpty() ? "（答复内容已不再保存。）" : answer,
                        e.satisfied() ? "您对以上答复表示满意，本次咨询办结。" : "您对以上答复尚有疑问，本大厅将继续解释，直至满意为止。"),
                List.of(new Fact("答复时间", at(e.answeredAt()))),
                null);
    }

    private Text supplement(Collection<String> items) {
        return supplement(items, "您提出的申请请求合法，但材料不齐全。现将需要补充的全部材料一次性告知如下。", "请备齐所列材料后再来办理，材料齐全即予受理；本大厅不再另行要求补充其他材料。");
    }

    /** The promise of the first notice is broken, and this one says so instead of giving it again (N3). */
    private Text supplementAgain(SupplementRequestedAgain e) {
        return supplement(
                e.items(),
                "本大厅此前已向您发出补充件通知书。现须再次补充下列材料，未能做到一次性告知，谨此致歉。再次补充的原因是：" + sentence(e.reason()),
                "请备齐所列材料后再来办理，材料齐全即予受理。对再次要求补充有异议的，可以投诉举报。");
    }

    private Text supplement(Collection<String> items, String... sentences) {
        return new Text(by(last, sentences), "需补充的材料", materials.of(items), List.of(), "《一次性告知制度》《限时办结制度》");
    }

    /** Another schedule gives more time than the supplement notice printed, and this one says until when (P2, D1). */
    private Text prolonged(SupplementProlonged e) {
        return new Text(
                by(last, "因国家公布或者调整节假日安排，此前补充件通知书所载期限的最后一日现为休息日，您补充材料的期限相应顺延，特此告知。原补充件通知书不再更换，期限以本通知书所载为准。"),
                "尚需补充的材料",
                materials.of(missing),
                List.of(
                        new Fact("原补件截止日期", day.format(e.previous())),
                        new Fact("变更后补件截止日期", day.format(e.until()) + mark(last))),
                "《一次性告知制度》、国务院办公厅关于部分节假日安排的通知");
    }

    /** What is told, and by when what is missing is to be brought. */
    private List<String> by(@Nullable LastDay end, String... sentences) {
        List<String> told = new ArrayList<>(List.of(sentences));
        told.add("请在 " + (end == null ? "" : day.format(end.until())) + mark(end) + " 以前（含当日）补齐"
                + (ReceptionLimits.watches(matter.kind()) ? "；逾期未补齐的，本次申请终止办理，您可以重新申请。" : "。"));
        if (end != null && end.next()) {
            told.add("按规定天数计算，期限的最后一日为休息日，已顺延至其后第一个工作日。");
        }
        if (end != null && end.provisional()) {
            told.add("该日所在年份的节假日安排尚未公布，上述日期为暂定；公布后如有变动，只会顺延，不会提前。");
        }
        return told;
    }

    private static String mark(@Nullable LastDay end) {
        return end != null && end.provisional() ? "（暂定）" : "";
    }

    /** All that is missing, so that the resident need not come a third time; principal items are marked (N1, K3). */
    private Text returned(ApplicationReturned e) {
        List<String> sentences = new ArrayList<>();
        sentences.add("您提出的申请经审查不能受理，现予退回。退回的原因是：" + sentence(e.reason()));
        boolean incomplete = !e.missingPrincipal().isEmpty();
        if (incomplete) {
            sentences.add("所缺材料一次性列于下表，其中注明“主件”的为主件；备齐后可以重新申请。");
        }
        sentences.addAll(remedies.paragraph(e.remedies()));
        return new Text(sentences, "缺少的材料", incomplete ? materials.of(missing) : List.of(), List.of(), e.legalBasis());
    }

    /** The end that the supplement notice told of; nothing stands in the way of a new beginning (P2). */
    private Text lapsed(ApplicationLapsed e) {
        List<String> sentences = new ArrayList<>();
        sentences.add("本大厅已书面告知您需要补充的材料，至规定的期限届满仍未收齐，您的本次申请终止办理。");
        sentences.add("备齐材料后，您可以随时重新申请，本大厅将一如既往地为您办理。对终止办理有疑问的，请向承办人查询。");
        sentences.addAll(remedies.paragraph(e.remedies()));
        return new Text(
                sentences,
                "尚缺的材料",
                materials.of(e.items()),
                List.of(new Fact("告知补件时间", at(e.requestedAt())), new Fact("补件截止时间", at(e.until()))),
                "《一次性告知制度》《便民服务承诺制度》");
    }

    private Text accepted(ApplicationAccepted e) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("受理类型", e.type().text().zh()));
        facts.add(new Fact("受理时间", at(e.acceptedAt())));
        facts.add(new Fact("办结时限", due(e.deadline())));
        if (e.authority() != null) {
            facts.add(new Fact("审批单位", e.authority().zh()));
        }
        return Text.of(
                told(
                        e.deadline(),
                        "您提出的申请材料齐全、手续完备，符合受理条件，自即日起正式受理。",
                        e.type() == AcceptanceType.FORWARDED
                                ? "本事项须上报审批单位办理，本大厅协助您在上级规定的时限内办结。"
                                : "办理期限自受理之时起算，以本通知书所载时间为凭。"),
                facts,
                "《限时办结制度》");
    }

    private Text promised(ApplicationAccepted e) {
        return Text.of(
                told(
                        e.deadline(),
                        "您申请的事项需经审核、踏勘后办理。本大厅承诺自受理之日的次日起 " + e.deadline().workingDays()
                                + " 个工作日内办结，逾期未办结的，您可以投诉举报，本大厅将追究有关人员的责任。"),
                List.of(new Fact("受理时间", at(e.acceptedAt())), new Fact("承诺办结时间", due(e.deadline()))),
                "《便民服务承诺制度》《限时办结制度》");
    }

    private Text extended(CaseExtended e) {
        return Text.of(
                told(e.deadline(), "您申请的事项因特殊原因不能在承诺的时限内办结，经批准延期办理，特此告知并致歉。延期的理由是：" + sentence(e.reason())),
                Stream.concat(
                                Stream.of(new Fact("原办结时限", due(e.previous())), new Fact("延期后办结时限", due(e.deadline()))),
                                Stream.ofNullable(e.document()).map(NoticeWording::document))
                        .toList(),
                "《限时办结制度》第二条");
    }

    /** The superior's paper that alone extends its limit (K7). */
    private static Fact document(AuthorityDocument document) {
        return new Fact("上级批准延期文件", document.no() + "（" + DATE.format(document.date()) + "）");
    }

    private Text recomputed(DeadlineRecomputed e) {
        return Text.of(
                told(e.deadline(), "因国家公布或者调整节假日安排，您申请事项的办结时限按新的工作日重新计算，特此告知。此前发给您的通知书不再更换，以本通知书所载时限为准。"),
                List.of(new Fact("原办结时限", due(e.previous())), new Fact("变更后办结时限", due(e.deadline()))),
                "国务院办公厅关于部分节假日安排的通知");
    }

    private Text completed(CaseCompleted e) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                switch (e.outcome()) {
                    case GRANTED -> "您申请的事项已经办结，办理结果为：准予办理。";
                    case REFUSED -> "您申请的事项已经办结，办理结果为：不予办理。理由是：" + sentence(e.reason());
                    case STOPPED -> "您申请的事项在公示期间有异议并经查证属实，终止办理。理由是：" + sentence(e.reason());
                    case WITHDRAWN -> "您申请的事项已按您的要求撤回，终止办理。";
                });
        sentences.addAll(remedies.paragraph(e.remedies()));
        sentences.add("请对本次服务作出评价。群众满意是检验我们工作的唯一标准。");
        return Text.of(sentences, List.of(new Fact("办结时间", at(e.completedAt()))), e.legalBasis());
    }

    /** A date that rests on holidays not yet published says so on paper too (D1). */
    private String due(Deadline deadline) {
        return at(deadline.dueAt()) + (deadline.provisional() ? "（暂定）" : "");
    }

    private static List<String> told(Deadline deadline, String... sentences) {
        List<String> told = new ArrayList<>(List.of(sentences));
        if (deadline.provisional()) {
            told.add("所涉年份的节假日安排尚未公布，上述办结时限为暂定；公布后如有顺延，本大厅将另行书面通知，但不会早于本通知书所载时限。");
        }
        return told;
    }

    private String at(Instant instant) {
        return time.format(instant);
    }

    private static String sentence(@Nullable String text) {
        String said = text == null ? "" : text.strip();
        return said.endsWith("。") ? said : said + "。";
    }
}

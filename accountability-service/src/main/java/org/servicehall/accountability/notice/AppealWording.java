package org.servicehall.accountability.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.complaint.ComplaintFile;
import org.servicehall.accountability.domain.complaint.Verdict;
import org.servicehall.accountability.notice.ResultPage.Fact;
import org.servicehall.contracts.accountability.ComplaintEvent.AppealDecided;
import org.servicehall.contracts.accountability.ComplaintEvent.AppealDecidedBySuperior;
import org.servicehall.contracts.accountability.ComplaintEvent.AppealOutcome;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintNotified;
import org.servicehall.contracts.accountability.Sanction;

/** What the second notices say, of an appeal's outcome; the first ones stay as they were printed (rules P5, B5, B8). */
final class AppealWording {
    private static final String SUFFIX = "-申诉";

    /** Whoever works here writes to whom they are answerable, and not to the residents' hotline (S6). */
    private static final String NO_REMEDY_OF_STAFF = "没有规定申诉的途径；仍有意见的，可以依照人事管理权限向上级机关反映。";

    private final String hallName;
    private final DateTimeFormatter day;

    AppealWording(String hallName, ZoneId zone) {
        this.hallName = hallName;
        this.day = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA).withZone(zone);
    }

    ResultPage toReporter(ComplaintFile file, ComplaintNotified told, Instant at) {
        AppealOutcome appeal = decided(file.verdict());
        List<String> sentences = List.of(
                "您于" + day.format(file.filed().filedAt()) + "反映的问题，本大厅已以" + told.noticeNo() + "号告知书告知处理结果。被处理人员提出申诉，"
                        + decidedBy(appeal) + "，现将复核结果正式告知如下。",
                switch (appeal.outcome()) {
                    case UPHELD -> "维持原决定，对责任人员给予" + text(appeal.sanction()) + "。";
                    case CHANGED -> "原决定改为：对责任人员给予" + text(appeal.sanction()) + "。";
                    case LIFTED -> "撤销对责任人员的处理。";
                },
                "理由是：" + ResultWording.sentence(appeal.reason()),
                "对复核结果，" + ResultWording.NO_REMEDY,
                "感谢您对本大厅工作的监督。");
        String title = "举报处理结果告知书（申诉复核）";
        return page(file, title, told.noticeNo(), "举报人", sentences, at, ResultWording.REPORTER_FOOT);
    }

    ResultPage toPerson(ComplaintFile file, ComplaintNotified told, String name, Instant at) {
        AppealOutcome appeal = decided(file.verdict());
        String first = Objects.requireNonNull(told.personNoticeNo());
        List<String> sentences = List.of(
                "您不服" + first + "号《责任追究决定告知书》提出的申诉，" + decidedBy(appeal) + "，作出如下决定。",
                switch (appeal.outcome()) {
                    case UPHELD -> "维持原决定，给予：" + text(appeal.sanction()) + "。";
                    case CHANGED -> "原决定改为给予：" + text(appeal.sanction()) + "。";
                    case LIFTED -> "撤销原决定，不再给予处理。";
                },
                "理由是：" + ResultWording.sentence(appeal.reason()),
                "申诉以一次为限，本决定为复核的最后决定。此后" + NO_REMEDY_OF_STAFF + "反映期间不停止决定的执行。");
        return page(file, "申诉复核决定告知书", first, name + " 同志", sentences, at, ResultWording.PERSON_FOOT);
    }

    /** The number of the second notice follows from the first one's. */
    static String number(String first) {
        return first + SUFFIX;
    }

    private ResultPage page(
            ComplaintFile file,
            String title,
            String first,
            String addressee,
            List<String> sentences,
            Instant at,
            String foot) {
        List<Fact> facts = List.of(
                new Fact("登记编号", file.no()),
                new Fact("原告知书编号", first),
                new Fact("复核决定日期", day.format(decided(file.verdict()).decidedAt())));
        String issued = day.format(at);
        return new ResultPage(
                hallName, title, number(first), addressee, sentences, facts, ResultWording.BASIS, issued, foot);
    }

    private String decidedBy(AppealOutcome appeal) {
        return switch (appeal) {
            case AppealDecided byMeeting ->
                "联合办公会议于" + day.format(byMeeting.meeting().heldOn()) + "复核";
            case AppealDecidedBySuperior bySuperior ->
                "上级机关" + bySuperior.authority() + "于" + day.format(bySuperior.decidedOn()) + "以"
                        + bySuperior.referenceNo() + "文件复核";
        };
    }

    private static AppealOutcome decided(Verdict verdict) {
        return Objects.requireNonNull(verdict.appealOutcome());
    }

    private static String text(@Nullable Sanction sanction) {
        return Objects.requireNonNull(sanction).text().zh();
    }
}

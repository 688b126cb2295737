package org.servicehall.accountability.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.complaint.ComplaintFile;
import org.servicehall.accountability.domain.complaint.Phase;
import org.servicehall.accountability.notice.ResultPage.Fact;
import org.servicehall.accountability.view.complaint.Grounds;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Remedy;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintDecided;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintDeclined;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintNotified;
import org.servicehall.contracts.accountability.ComplaintEvent.SuggestionAnswered;

/**
 * What the two notices say. Neither tells anything of the reporter; the reporter is not told who was dealt with beyond
 * what the complaint named (rules P5, B7).
 */
final class ResultWording {
    static final String BASIS = "《责任追究制度》";
    static final String REPORTER_FOOT = "本大厅24小时受理举报和意见。凭登记编号和查询码可在大厅网站查询办理进度。本告知书不记载举报人的任何信息。";
    /** Nothing is open against it, and who still has something to say is told to whom (S6). */
    static final String NO_REMEDY = "没有规定申诉的途径；仍有意见的，可以向上级主管机关或者12345政务服务便民热线反映。";

    static final String PERSON_FOOT = "严禁对举报人打击报复；打击报复的，从重追究责任。本告知书一式两份，被告知人、大厅各存一份。";

    private static final String AFTER_DECLINING = "有新的事实或者证据的，可以再次反映。对不予受理，" + NO_REMEDY;

    private final String hallName;
    private final DateTimeFormatter day;

    ResultWording(String hallName, ZoneId zone) {
        this.hallName = hallName;
        this.day = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA).withZone(zone);
    }

    ResultPage toReporter(ComplaintFile file, ComplaintNotified told, List<?> events) {
        List<String> sentences = new ArrayList<>();
        sentences.add("您于" + day(file.filed().filedAt()) + "反映的问题，本大厅已按规定处理完毕，现将结果正式告知如下。");
        var decision = file.verdict().decision();
        if (decision == null) {
            sentences.add("经审查，您反映的问题不予受理。理由是：" + sentence(declined(events)));
            sentences.add(AFTER_DECLINING);
        } else {
            sentences.add(outcome(decision));
            sentences.add("理由是：" + sentence(decision.reason()));
        }
        sentences.add("感谢您对本大厅工作的监督。");
        return page("举报处理结果告知书", told.noticeNo(), "举报人", sentences, facts(file), told, REPORTER_FOOT);
    }

    /** What ends without a meeting: a suggestion with its answer, a complaint that is not taken up (rules P5, P6). */
    ResultPage withoutMeeting(ComplaintFile file, List<?> events, Instant at) {
        boolean answered = file.phase() == Phase.ANSWERED;
        List<String> sentences = answered
                ? List.of(
                        "你于" + day(file.filed().filedAt()) + "提出的意见收悉，现答复如下。",
                        sentence(answer(events)),
                        "感谢你对本大厅工作的关心和支持。")
                : List.of(
                        "你于" + day(file.filed().filedAt()) + "反映的问题，经审查不予受理。",
                        "理由是：" + sentence(declined(events)),
                        AFTER_DECLINING,
                        "感谢你对本大厅工作的监督。");
        return new ResultPage(
                hallName,
                answered ? "意见答复书" : "不予受理告知书",
                numberWithoutMeeting(file),
                answered ? "提出意见的群众" : "举报人",
                sentences,
                facts(file),
                BASIS,
                day(at),
                REPORTER_FOOT);
    }

    /** It follows from the number of what is answered. */
    static String numberWithoutMeeting(ComplaintFile file) {
        return file.no() + (file.phase() == Phase.ANSWERED ? "-答复" : "-不予受理");
    }

    private static String answer(List<?> events) {
        return events.stream()
                .filter(SuggestionAnswered.class::isInstance)
                .map(event -> ((SuggestionAnswered) event).answer())
                .findFirst()
                .orElse("");
    }

    ResultPage toPerson(ComplaintFile file, ComplaintNotified told, String name) {
        ComplaintDecided decision = Objects.requireNonNull(file.verdict().decision());
        List<String> sentences = new ArrayList<>();
        sentences.add("关于反映您的问题，经领导小组和有关部门共同调查，联合办公会议于"
                + day.format(decision.meeting().heldOn()) + "作出如下决定。");
        sentences.add(decision.founded() ? "反映的问题属实。" : "反映的问题不属实，不予追究责任。");
        sentences.add("理由是：" + sentence(decision.reason()));
        if (decision.sanction() != null) {
            sentences.add("决定给予：" + decision.sanction().text().zh() + "。");
        }
        if (told.appealBy() != null) {
            sentences.add("您对本决定不服的，可以在" + day(told.appealBy()) + "以前（含当日；期限最后一日为休息日的，已顺延至其后第一个工作日）" + to(told.appeal())
                    + "提出一次申诉。申诉期间不停止决定的执行，也不因申诉加重处理。" + provisional(told.appeal()));
        }
        List<Fact> facts = facts(file);
        if (decision.fault() != null) {
            facts.add(new Fact("过错行为", decision.fault().text().zh()));
        }
        return page(
                "责任追究决定告知书",
                Objects.requireNonNull(told.personNoticeNo()),
                name + " 同志",
                sentences,
                facts,
                told,
                PERSON_FOOT);
    }

    /** Its last day may still move when the year's schedule is out (D1). */
    private static String provisional(@Nullable Remedy appeal) {
        return appeal != null && Boolean.TRUE.equals(appeal.provisional()) ? "该日期按尚未公布的节假日安排推算，以实际公布的安排为准。" : "";
    }

    /** To whom, where it was told; notices of before say nothing of it (S6). */
    private static String to(@Nullable Remedy appeal) {
        if (appeal == null) {
            return "";
        }
        LocalizedText address = appeal.address();
        return "向" + appeal.authority().zh() + (address == null ? "" : "（地址：" + address.zh() + "）");
    }

    private static String outcome(ComplaintDecided decision) {
        if (!decision.founded()) {
            return "经领导小组和有关部门共同调查，联合办公会议决定：您反映的问题不属实，不予追究责任。";
        }
        return decision.sanction() == null
                ? "经领导小组和有关部门共同调查，联合办公会议决定：您反映的问题属实，不另行给予处理。"
                : "经领导小组和有关部门共同调查，联合办公会议决定：您反映的问题属实，对责任人员给予"
                        + decision.sanction().text().zh() + "。";
    }

    private static String declined(List<?> events) {
        return events.stream()
                .filter(ComplaintDeclined.class::isInstance)
                .map(event -> ((ComplaintDeclined) event).reason())
                .findFirst()
                .orElse("");
    }

    private List<Fact> facts(ComplaintFile file) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("登记编号", file.no()));
        facts.add(new Fact("反映事项", Grounds.text(file.filed().ground()).zh()));
        var decision = file.verdict().decision();
        if (decision != null) {
            facts.add(new Fact("决定日期", day(decision.decidedAt())));
        }
        return facts;
    }

    private ResultPage page(
            String title,
            String noticeNo,
            String addressee,
            List<String> sentences,
            List<Fact> facts,
            ComplaintNotified told,
            String foot) {
        return new ResultPage(
                hallName, title, noticeNo, addressee, sentences, facts, BASIS, day(told.notifiedAt()), foot);
    }

    private String day(Instant at) {
        return day.format(at);
    }

    static String sentence(String text) {
        return text.endsWith("。") ? text : text + "。";
    }
}

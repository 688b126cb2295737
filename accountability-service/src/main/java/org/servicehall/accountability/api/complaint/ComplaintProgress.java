package org.servicehall.accountability.api.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.api.complaint.ComplaintReader.Read;
import org.servicehall.accountability.domain.complaint.ComplaintFile;
import org.servicehall.accountability.domain.complaint.Verdict;
import org.servicehall.accountability.notice.ComplaintNotices;
import org.servicehall.accountability.view.complaint.State;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintAccepted;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintClosed;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintDeclined;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintNotified;
import org.servicehall.contracts.accountability.ComplaintEvent.SuggestionAnswered;
import org.servicehall.contracts.accountability.Sanction;
import org.servicehall.platform.time.Provisional;

/**
 * For the reporter: how far it has come, and the result once it was told (rule P5). Nothing of what was said, and nobody's
 * name.
 *
 * @param decideByProvisional true where that rests on holidays not yet published (D1); null otherwise
 * @param dueAt until when the result is to be told; null unless it was accepted (rule P5)
 * @param result in words; null until there is one
 * @param noticeNo of the formal result; null until it was issued
 * @param appealNoticeNo of the second one, of an appeal's outcome; null until there is one
 */
record ComplaintProgress(
        String no,
        State status,
        LocalizedText statusText,
        Instant filedAt,
        @Nullable Instant decideBy,
        @Nullable Boolean decideByProvisional,
        @Nullable Instant acceptedAt,
        @Nullable Instant dueAt,
        @Nullable Instant notifiedAt,
        @Nullable Instant closedAt,
        @Nullable LocalizedText result,
        @Nullable String reason,
        @Nullable String noticeNo,
        @Nullable String appealNoticeNo) {
    static ComplaintProgress of(Read read, HallCalendar calendar) {
        State state = State.of(read.file());
        var notified = read.file().verdict().notified();
        return new ComplaintProgress(
                read.file().no(),
                state,
                state.text(),
                read.file().filed().filedAt(),
                read.file().filed().decideBy(),
                Provisional.of(calendar, read.file().filed().decideBy()),
                time(read, ComplaintAccepted.class),
                read.file().dueAt(),
                time(read, ComplaintNotified.class),
                time(read, ComplaintClosed.class),
                result(read),
                reason(read),
                noticeNo(read),
                notified == null || !read.file().verdict().appealSettled()
                        ? null
                        : ComplaintNotices.appealNumber(notified.noticeNo()));
    }

    private static @Nullable String noticeNo(Read read) {
        var notified = read.file().verdict().notified();
        if (notified != null) {
            return notified.noticeNo();
        }
        Read ended = read.when(ComplaintFile::endsWithoutMeeting);
        return ended == null ? null : ComplaintNotices.numberWithoutMeeting(ended.file());
    }

    private static @Nullable LocalizedText result(Read read) {
        var decision = read.file().verdict().decision();
        if (decision == null || read.file().verdict().notified() == null) {
            return said(read, ComplaintDeclined.class) == null ? null : State.DECLINED.text();
        }
        if (!decision.founded()) {
            return new LocalizedText("反映的问题不属实", "not founded");
        }
        return afterAppeal(read.file().verdict(), decision.sanction());
    }

    /** What an appeal changed shows once it is in effect. */
    private static LocalizedText afterAppeal(Verdict verdict, @Nullable Sanction first) {
        var appeal = verdict.appealSettled() ? verdict.appealOutcome() : null;
        if (appeal == null) {
            return sanctioned(first, "", "");
        }
        return switch (appeal.outcome()) {
            case UPHELD -> sanctioned(verdict.imposed(), "；经申诉复核，维持原决定", "; upheld on appeal");
            case CHANGED -> sanctioned(verdict.imposed(), "；经申诉复核，原决定已改为此处理", "; changed to this on appeal");
            case LIFTED -> new LocalizedText("经申诉复核，撤销对责任人员的处理", "sanction lifted on appeal");
        };
    }

    private static LocalizedText sanctioned(@Nullable Sanction sanction, String chinese, String english) {
        return sanction == null
                ? new LocalizedText("反映的问题属实" + chinese, "founded" + english)
                : new LocalizedText(
                        "反映的问题属实，对责任人员给予" + sanction.text().zh() + chinese,
                        "founded; sanction: " + sanction.text().en() + english);
    }

    private static @Nullable String reason(Read read) {
        if (said(read, SuggestionAnswered.class) instanceof SuggestionAnswered answered) {
            return answered.answer();
        }
        if (said(read, ComplaintDeclined.class) instanceof ComplaintDeclined declined) {
            return declined.reason();
        }
        var verdict = read.file().verdict();
        var appeal = verdict.appealOutcome();
        if (appeal != null && verdict.appealSettled()) {
            return appeal.reason();
        }
        return verdict.decision() == null || verdict.notified() == null
                ? null
                : verdict.decision().reason();
    }

    private static @Nullable Object said(Read read, Class<? extends ComplaintEvent> type) {
        return read.payloads().stream().filter(type::isInstance).findFirst().orElse(null);
    }

    private static @Nullable Instant time(Read read, Class<? extends ComplaintEvent> type) {
        return read.events().stream()
                .filter(event -> type.isInstance(event.payload()))
                .map(event -> event.time())
                .findFirst()
                .orElse(null);
    }
}

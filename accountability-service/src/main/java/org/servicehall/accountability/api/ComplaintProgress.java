package org.servicehall.accountability.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.api.ComplaintReader.Read;
import org.servicehall.accountability.view.complaint.State;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintAccepted;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintClosed;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintDeclined;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintNotified;
import org.servicehall.contracts.accountability.ComplaintEvent.SuggestionAnswered;

/**
 * For the reporter: how far it has come, and the result once it was told (rule P5). Nothing of what was said, and nobody's
 * name.
 *
 * @param result in words; null until there is one
 * @param noticeNo of the formal result; null until it was issued
 */
record ComplaintProgress(
        String complaintNo,
        State state,
        LocalizedText stateText,
        Instant filedAt,
        @Nullable Instant decideBy,
        @Nullable Instant acceptedAt,
        @Nullable Instant notifiedAt,
        @Nullable Instant closedAt,
        @Nullable LocalizedText result,
        @Nullable String reason,
        @Nullable String noticeNo) {
    static ComplaintProgress of(Read read) {
        State state = State.of(read.file());
        var notified = read.file().verdict().notified();
        return new ComplaintProgress(
                read.file().no(),
                state,
                state.text(),
                read.file().filed().filedAt(),
                read.file().filed().decideBy(),
                time(read, ComplaintAccepted.class),
                time(read, ComplaintNotified.class),
                time(read, ComplaintClosed.class),
                result(read),
                reason(read),
                notified == null ? null : notified.noticeNo());
    }

    private static @Nullable LocalizedText result(Read read) {
        var decision = read.file().verdict().decision();
        if (decision == null || read.file().verdict().notified() == null) {
            return said(read, ComplaintDeclined.class) == null ? null : State.DECLINED.text();
        }
        if (!decision.founded()) {
            return new LocalizedText("反映的问题不属实", "not founded");
        }
        return decision.sanction() == null
                ? new LocalizedText("反映的问题属实", "founded")
                : new LocalizedText(
                        "反映的问题属实，对责任人员给予" + decision.sanction().text().zh(),
                        "founded; sanction: " + decision.sanction().text().en());
    }

    private static @Nullable String reason(Read read) {
        if (said(read, SuggestionAnswered.class) instanceof SuggestionAnswered answered) {
            return answered.answer();
        }
        if (said(read, ComplaintDeclined.class) instanceof ComplaintDeclined declined) {
            return declined.reason();
        }
        var decision = read.file().verdict().decision();
        return decision == null || read.file().verdict().notified() == null ? null : decision.reason();
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

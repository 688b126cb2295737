package org.servicehall.accountability.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.view.complaint.ComplaintSheet;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.accountability.ComplaintChannel;
import org.servicehall.contracts.accountability.ComplaintEvent.Ground;

/** A complaint for those who oversee the hall. */
record ComplaintAnswer(
        String complaintNo,
        Ground ground,
        ComplaintChannel channel,
        boolean anonymous,
        @Nullable String person,
        @Nullable String window,
        @Nullable String caseNo,
        ComplaintSheet.State state,
        LocalizedText stateText,
        Instant filedAt) {
    static ComplaintAnswer of(ComplaintSheet sheet) {
        return new ComplaintAnswer(
                sheet.complaintNo(),
                sheet.ground(),
                sheet.channel(),
                sheet.anonymous(),
                sheet.person(),
                sheet.window(),
                sheet.caseNo(),
                sheet.state(),
                sheet.state().text(),
                sheet.filedAt());
    }

    /** For the reporter: how far it has come, and nothing of what was said. */
    record Progress(String complaintNo, ComplaintSheet.State state, LocalizedText stateText, Instant filedAt) {
        static Progress of(ComplaintSheet sheet) {
            return new Progress(
                    sheet.complaintNo(), sheet.state(), sheet.state().text(), sheet.filedAt());
        }
    }
}

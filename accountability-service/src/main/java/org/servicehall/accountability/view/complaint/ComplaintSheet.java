package org.servicehall.accountability.view.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.accountability.ComplaintChannel;
import org.servicehall.contracts.accountability.ComplaintEvent.Ground;

/**
 * A complaint as those see it who oversee the hall. Neither its words nor who brought it are here (rule B7).
 *
 * @param queryCodeHash what the reporter's code is compared with
 */
public record ComplaintSheet(
        String complaintNo,
        String hall,
        Ground ground,
        ComplaintChannel channel,
        boolean anonymous,
        @Nullable String person,
        @Nullable String window,
        @Nullable String caseNo,
        State state,
        Instant filedAt,
        String queryCodeHash) {
    /** How far it has come (rule B5). */
    public enum State {
        FILED("已登记，待受理", "filed, to be accepted");

        private final String chinese;
        private final String english;

        State(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        public LocalizedText text() {
            return new LocalizedText(chinese, english);
        }
    }
}

package org.servicehall.accountability.retaliation;

import java.time.Instant;
import org.servicehall.contracts.LocalizedText;

/**
 * Something the accused did to the reporter after the complaint, which may be retaliation (rule B7).
 *
 * @param subject number of the application or case decided on, or of the complaint brought
 * @param evidence id of the event
 */
public record Flag(Kind kind, String subject, String evidence, Instant at) {
    /** What was done. */
    public enum Kind {
        /** The accused refused the reporter's application. */
        REFUSED_BY_ACCUSED("被举报人对举报人的申请作出不予办理的决定", "the accused refused the reporter's application"),
        /** The accused returned the reporter's application. */
        RETURNED_BY_ACCUSED("被举报人退回了举报人的申请", "the accused returned the reporter's application"),
        /** The accused asked for what is missing once more than the hall promises (rule N3). */
        ASKED_AGAIN_BY_ACCUSED("被举报人再次要求举报人补正材料", "the accused asked the reporter a second time for what is missing"),
        /** The accused upheld an objection, which stops the reporter's case (rule C3). */
        STOPPED_BY_ACCUSED("被举报人认定对举报人申请的异议成立", "the accused upheld an objection to the reporter's application"),
        /** The accused filed a complaint against the reporter. */
        COMPLAINED_OF_BY_ACCUSED("被举报人反过来举报举报人", "the accused complained of the reporter");

        private final String chinese;
        private final String english;

        Kind(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        public LocalizedText text() {
            return new LocalizedText(chinese, english);
        }
    }
}

package org.servicehall.accountability.retaliation;

import java.time.Instant;
import org.servicehall.contracts.LocalizedText;

/**
 * Something the accused did to the reporter after the complaint, which may be retaliation (rule B7).
 *
 * @param subject number of the case refused, or of the complaint brought
 * @param evidence id of the event
 */
public record Flag(Kind kind, String subject, String evidence, Instant at) {
    /** What was done. */
    public enum Kind {
        /** The accused refused the reporter's application. */
        REFUSED_BY_ACCUSED("被举报人对举报人的申请作出不予办理的决定", "the accused refused the reporter's application"),
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

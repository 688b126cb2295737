package org.servicehall.contracts.accountability;

import org.servicehall.contracts.LocalizedText;

/** What makes a sanction heavier (rule B3); each that is found must be answered in the decision. */
public enum Aggravation {
    OBSTRUCTED_INVESTIGATION("不配合调查、阻挠追究", "obstructed the investigation"),
    RETALIATED("打击报复知情人", "retaliated"),
    /** Two or more faults within one year, as the ledger counts them. */
    REPEATED_WITHIN_YEAR("一年内两次以上过错", "two or more faults within one year"),
    OTHER("其他从重情形", "other");

    private final String chinese;
    private final String english;

    Aggravation(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public LocalizedText text() {
        return new LocalizedText(chinese, english);
    }
}

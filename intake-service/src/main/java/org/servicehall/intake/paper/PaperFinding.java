package org.servicehall.intake.paper;

import org.servicehall.contracts.LocalizedText;

/** What verifying a paper found (rules S4, R1). */
public enum PaperFinding {
    /** Every byte is there, as it was. */
    INTACT("完好", "intact"),
    /** A piece is missing or not what it was, or the archive has another digest. */
    DAMAGED("缺失或改动", "missing or changed"),
    /** With the applicant: nobody reads it any more, and nobody can say what it was (S11). */
    ERASED("个人信息已删除", "erased");

    private final String chinese;
    private final String english;

    PaperFinding(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public LocalizedText text() {
        return new LocalizedText(chinese, english);
    }
}

package org.servicehall.contracts.attendance;

import org.servicehall.contracts.LocalizedText;

/** Why a clerk is away (rule T6). */
public enum LeaveKind {
    OFFICIAL("因公", "official"),
    SICK("因病", "sick"),
    PERSONAL("因事", "personal");

    private final String chinese;
    private final String english;

    LeaveKind(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public LocalizedText text() {
        return new LocalizedText(chinese, english);
    }
}

package org.servicehall.cases.api.handling;

import org.servicehall.contracts.LocalizedText;

/** What has become of an objection (C3). */
enum ObjectionState {
    OPEN("核查中", "being looked into"),
    UPHELD("异议成立", "upheld"),
    DISMISSED("异议不成立", "not upheld"),
    /** The applicant took the case back. */
    NO_LONGER_NEEDED("办件已撤回，不再处理", "the case was taken back");

    private final String zh;
    private final String en;

    ObjectionState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    LocalizedText text() {
        return new LocalizedText(zh, en);
    }
}

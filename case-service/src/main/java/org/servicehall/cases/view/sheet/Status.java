package org.servicehall.cases.view.sheet;

import org.servicehall.contracts.LocalizedText;

/** Where an application or its case stands. */
public enum Status {
    RECEIVED("已接待", "received"),
    AWAITING_MATERIALS("待补件", "awaiting materials"),
    ANSWERED("已答复", "answered"),
    RETURNED("已退件", "returned"),
    LAPSED("逾期未补件，已终止", "lapsed"),
    WITHDRAWN("已撤回", "withdrawn"),
    ACCEPTED("已受理", "accepted"),
    IN_PROGRESS("承办中", "being handled"),
    DECIDED("已决定，待复核回复", "decided, reply to be signed"),
    COMPLETED("已办结", "completed");

    private final String zh;
    private final String en;

    Status(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public LocalizedText text() {
        return new LocalizedText(zh, en);
    }
}

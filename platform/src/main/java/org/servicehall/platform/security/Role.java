package org.servicehall.platform.security;

import org.servicehall.contracts.LocalizedText;

/** What somebody at the hall may be. The public needs none. */
public enum Role {
    /** Serves a window. */
    CLERK("窗口工作人员", "clerk"),
    /** Leads the hall: extensions, leave, loans from the archive. */
    LEAD("分管领导", "lead"),
    /** Hall office 大厅办公室: rota, attendance, joint matters. */
    OFFICE("大厅办公室", "hall office"),
    /** Leading group 领导小组: investigates and decides on complaints. */
    LEADING_GROUP("领导小组", "leading group"),
    /** A department that takes part in investigations. */
    DEPARTMENT("有关部门", "department"),
    /** Reads the ledger and everything that proves it. */
    AUDITOR("审计监督", "auditor"),
    /** Keeps the system running; no business of the hall. */
    OPS("系统运维", "operator");

    private final String zh;
    private final String en;

    Role(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What people call it. */
    public LocalizedText text() {
        return new LocalizedText(zh, en);
    }

    /** The name Spring Security knows it by, as {@code ROLE_CLERK}. */
    String authority() {
        return "ROLE_" + name();
    }
}

package org.servicehall.platform.security;

/** What somebody at the hall may be. The public needs none. */
public enum Role {
    /** Serves a window. */
    CLERK,
    /** Leads the hall: extensions, leave, loans from the archive. */
    LEAD,
    /** Hall office 大厅办公室: rota, attendance, joint matters. */
    OFFICE,
    /** Leading group 领导小组: investigates and decides on complaints. */
    LEADING_GROUP,
    /** A department that takes part in investigations. */
    DEPARTMENT,
    /** Reads the ledger and everything that proves it. */
    AUDITOR,
    /** Keeps the system running; no business of the hall. */
    OPS;

    /** The name Spring Security knows it by, as {@code ROLE_CLERK}. */
    String authority() {
        return "ROLE_" + name();
    }
}

package org.servicehall.gateway.route;

/** The roles a token may carry. */
public enum Role {
    CLERK,
    LEAD,
    OFFICE,
    LEADING_GROUP,
    DEPARTMENT,
    AUDITOR,
    OPS;

    /** The authority that stands for the role in Spring Security. */
    public String authority() {
        return "ROLE_" + name();
    }
}

package org.servicehall.accountability.domain.complaint;

import java.util.Arrays;
import java.util.Set;
import org.servicehall.contracts.Refusal;

/**
 * Who acts. What somebody may do follows from the role, and from having to do with the complaint (rule B5).
 *
 * @param id user id
 * @param roles names of the roles, as {@code OFFICE}
 */
public record By(String id, Set<String> roles) {
    static final String CLERK = "CLERK";
    static final String LEAD = "LEAD";
    static final String OFFICE = "OFFICE";
    static final String LEADING_GROUP = "LEADING_GROUP";
    static final String AUDITOR = "AUDITOR";

    public By {
        roles = Set.copyOf(roles);
    }

    boolean isAny(String... wanted) {
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }

    void mustBe(String... wanted) {
        if (!isAny(wanted)) {
            throw Refusal.forbidden("not-your-task", "B5");
        }
    }
}

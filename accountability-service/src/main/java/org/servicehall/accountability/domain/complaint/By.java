package org.servicehall.accountability.domain.complaint;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.servicehall.contracts.Refusal;

/**
 * Who acts. What somebody may do follows from the role, and from having to do with the complaint (rule B5).
 *
 * @param id user id
 * @param ownRoles names of the roles, as {@code OFFICE}
 * @param lent by whom this person stands in for, what those are
 */
public record By(String id, Set<String> ownRoles, Map<String, Set<String>> lent) {
    static final String CLERK = "CLERK";
    static final String LEAD = "LEAD";
    static final String OFFICE = "OFFICE";
    static final String LEADING_GROUP = "LEADING_GROUP";
    static final String AUDITOR = "AUDITOR";

    public By {
        ownRoles = Set.copyOf(ownRoles);
        lent = Map.copyOf(lent);
    }

    /** Somebody who stands in for nobody. */
    public By(String id, Set<String> roles) {
        this(id, roles, Map.of());
    }

    /** The same person without what these lend: who has no part in a complaint has nobody else take it (rule B5). */
    By without(Predicate<String> lender) {
        return new By(
                id,
                ownRoles,
                lent.entrySet().stream()
                        .filter(one -> !lender.test(one.getKey()))
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The same person, who as one of these is and lends nothing at all. */
    By unlessOf(String role) {
        return new By(
                id,
                ownRoles.contains(role) ? Set.of() : ownRoles,
                lent.entrySet().stream()
                        .filter(one -> !one.getValue().contains(role))
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    boolean isAny(String... wanted) {
        return Arrays.stream(wanted)
                .anyMatch(role ->
                        ownRoles.contains(role) || lent.values().stream().anyMatch(roles -> roles.contains(role)));
    }

    void mustBe(String... wanted) {
        if (!isAny(wanted)) {
            throw Refusal.forbidden("not-your-task", "B5");
        }
    }
}

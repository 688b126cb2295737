package org.servicehall.cases.domain.department;

import java.util.Set;

/**
 * What somebody of a department speaks for.
 *
 * @param bodies responsible bodies of stages, by the Chinese names that matters give them (rule C2)
 * @param windows codes of the department's windows, which handle cases together with others (rule F5)
 */
public record Department(Set<String> bodies, Set<String> windows) {
    /** Of who speaks for nothing. */
    public static final Department NONE = new Department(Set.of(), Set.of());

    public Department {
        bodies = Set.copyOf(bodies);
        windows = Set.copyOf(windows);
    }
}

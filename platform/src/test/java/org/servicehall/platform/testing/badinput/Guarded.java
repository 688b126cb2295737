package org.servicehall.platform.testing.badinput;

import java.util.Map;
import java.util.Set;

/**
 * What of a service's requests may hold personal data, and who must be named in none of the rest.
 *
 * @param unguarded operations with the pointers of fields, as {@code /api/complaints /reporter}, that go to the vault, or are
 *     public anyway; with each whatever it is made of
 * @param known by operation, the name of somebody whom the matter of its example knows
 */
public record Guarded(Set<String> unguarded, Map<String, String> known) {
    boolean letsPass(String operation, String pointer) {
        String at = operation + " " + pointer;
        return unguarded.stream().anyMatch(one -> at.equals(one) || at.startsWith(one + "/"));
    }
}

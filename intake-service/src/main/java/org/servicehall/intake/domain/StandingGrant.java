package org.servicehall.intake.domain;

import java.util.Collection;
import java.util.List;

/**
 * A grant that somebody draws, or that is being decided on (rule C5).
 *
 * @param no number of the case that gives it
 * @param matterId the matter it is of
 */
public record StandingGrant(String no, String matterId) {
    /** Numbers of those of one kind. */
    public static List<String> of(String matterId, Collection<StandingGrant> standing) {
        return standing.stream()
                .filter(grant -> grant.matterId().equals(matterId))
                .map(StandingGrant::no)
                .distinct()
                .sorted()
                .toList();
    }
}

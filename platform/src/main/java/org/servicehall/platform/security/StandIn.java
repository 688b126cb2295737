package org.servicehall.platform.security;

import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody whom another stands in for now.
 *
 * @param user user id
 * @param roles what the deputy may be meanwhile; never OPS: the system is nobody's to lend
 */
public record StandIn(String user, Set<Role> roles) {
    public StandIn {
        Set<Role> lent = EnumSet.noneOf(Role.class);
        lent.addAll(roles);
        lent.remove(Role.OPS);
        roles = Set.copyOf(lent);
    }
}

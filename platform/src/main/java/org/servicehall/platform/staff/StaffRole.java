package org.servicehall.platform.staff;

import java.util.List;
import java.util.TreeSet;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.platform.security.Role;

/** A role that somebody has, in words. */
public record StaffRole(Role role, LocalizedText text) {
    public static List<StaffRole> of(Iterable<Role> roles) {
        var sorted = new TreeSet<Role>();
        roles.forEach(sorted::add);
        return sorted.stream().map(role -> new StaffRole(role, role.text())).toList();
    }
}

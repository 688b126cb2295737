package org.servicehall.platform.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;

/**
 * Somebody of a hall's staff, as written for a day. All of it hangs on the hall's walls.
 *
 * @param user user id, as tokens carry it
 * @param name 姓名
 * @param staffNo 工号, unique within the hall
 * @param post 岗位
 * @param windows codes of the windows served; empty for none
 * @param officePhone of the office; null for none
 * @param from first day of what is written here
 * @param to last day of it; null while none is known
 * @param deputies who stands in, then or later
 */
public record StaffMember(
        String user,
        String hall,
        String name,
        String staffNo,
        String post,
        List<String> windows,
        Set<Role> roles,
        @Nullable String officePhone,
        LocalDate from,
        @Nullable LocalDate to,
        List<Deputy> deputies) {
    public StaffMember {
        windows = List.copyOf(windows);
        roles = Set.copyOf(roles);
        deputies = List.copyOf(deputies);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Who serves no window sits with the hall office. */
    public boolean serves(String window) {
        return windows.isEmpty() ? window.equals(Actor.OFFICE) : windows.contains(window);
    }

    /** The window served first; the office's for who serves none. */
    public String seat() {
        return windows.isEmpty() ? Actor.OFFICE : windows.getFirst();
    }

    /**
     * Whether this person signs in and out, so that it is known whether they are there (rule T2): everybody of the hall itself,
     * lead and office included; the leading group, departments and auditors come from elsewhere.
     */
    public boolean signs() {
        return is(Role.CLERK) || is(Role.LEAD) || is(Role.OFFICE);
    }

    /**
     * Who stands in for somebody, and when.
     *
     * @param user user id of the deputy
     * @param from first day
     * @param to last day; null until dismissed
     */
    public record Deputy(
            String user, LocalDate from, @Nullable LocalDate to) {}
}

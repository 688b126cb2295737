package org.servicehall.attendance.domain.staff;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written of somebody of the staff.
 *
 * @param staffNo 工号
 * @param post 岗位
 * @param roles as tokens carry them
 * @param officePhone null for none
 * @param from first day on which it holds
 * @param to last day; null while none is known
 */
public record Entry(
        String name,
        String staffNo,
        String post,
        List<String> windows,
        List<String> roles,
        @Nullable String officePhone,
        LocalDate from,
        @Nullable LocalDate to) {
    public Entry {
        windows = List.copyOf(windows);
        roles = List.copyOf(roles);
    }

    Entry until(LocalDate last) {
        return new Entry(name, staffNo, post, windows, roles, officePhone, from, last);
    }

    boolean endsBeforeItBegins() {
        return to != null && to.isBefore(from);
    }
}

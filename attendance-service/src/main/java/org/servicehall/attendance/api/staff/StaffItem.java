package org.servicehall.attendance.api.staff;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.staff.StaffDirectory;
import org.servicehall.platform.staff.StaffMember;
import org.servicehall.platform.staff.StaffRole;
import org.servicehall.platform.staff.StaffWindow;

/**
 * Somebody of the staff.
 *
 * @param from first day of what is written here
 * @param to last day; null while none is known
 */
record StaffItem(
        @Person String user,
        String name,
        String staffNo,
        String post,
        List<StaffWindow> windows,
        List<StaffRole> roles,
        @Nullable String officePhone,
        LocalDate from,
        @Nullable LocalDate to,
        List<DeputyItem> deputies) {
    /** @param name null for who is not in the directory any more */
    record DeputyItem(
            @Person String user,
            @Nullable String name,
            LocalDate from,
            @Nullable LocalDate to) {}

    static StaffItem of(StaffMember member, Hall hall, StaffDirectory directory) {
        return new StaffItem(
                member.user(),
                member.name(),
                member.staffNo(),
                member.post(),
                StaffWindow.of(member.windows(), hall),
                StaffRole.of(member.roles()),
                member.officePhone(),
                member.from(),
                member.to(),
                member.deputies().stream()
                        .map(deputy -> new DeputyItem(
                                deputy.user(),
                                directory
                                        .find(member.hall(), deputy.user())
                                        .map(StaffMember::name)
                                        .orElse(null),
                                deputy.from(),
                                deputy.to()))
                        .toList());
    }
}

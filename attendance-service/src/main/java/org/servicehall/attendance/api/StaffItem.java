package org.servicehall.attendance.api;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.staff.StaffDirectory;
import org.servicehall.platform.staff.StaffMember;

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
    record StaffWindow(String code, LocalizedText name) {
        /** A window that the hall no longer has keeps its code. */
        static List<StaffWindow> of(List<String> codes, Hall hall) {
            return codes.stream()
                    .map(code -> new StaffWindow(
                            code, hall.window(code).map(Hall.Window::name).orElse(new LocalizedText(code, code))))
                    .toList();
        }
    }

    record StaffRole(Role role, LocalizedText text) {
        static List<StaffRole> of(Iterable<Role> roles) {
            var sorted = new TreeSet<Role>();
            roles.forEach(sorted::add);
            return sorted.stream().map(role -> new StaffRole(role, role.text())).toList();
        }
    }

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

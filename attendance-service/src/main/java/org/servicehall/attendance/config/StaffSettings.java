package org.servicehall.attendance.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.domain.staff.Entry;
import org.servicehall.platform.form.UserId;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hall.staff.*}.
 *
 * @param members whom the halls begin with; who has been entered once is the office's, and nothing said here changes it
 */
@Validated
@ConfigurationProperties("hall.staff")
record StaffSettings(@DefaultValue List<@Valid FirstMember> members) {
    /**
     * Somebody of the staff, as {@link Entry} has it.
     *
     * @param user user id, as tokens carry it
     */
    record FirstMember(
            @NotNull @Pattern(regexp = "[0-9]{6}") String hall,

            @NotNull @UserId String user,

            @NotBlank String name,
            @NotBlank String staffNo,
            @NotBlank String post,
            @DefaultValue List<String> windows,
            @NotEmpty Set<Role> roles,
            @Nullable String officePhone,
            @NotNull LocalDate from,
            @Nullable LocalDate to) {
        Entry entry() {
            return new Entry(
                    name,
                    staffNo,
                    post,
                    windows,
                    roles.stream().map(Role::name).sorted().toList(),
                    officePhone,
                    from,
                    to);
        }
    }

    void check(Halls halls) {
        for (var member : members) {
            var hall = halls.get(member.hall());
            for (var window : member.windows()) {
                if (hall.window(window).isEmpty()) {
                    throw new IllegalArgumentException(
                            "hall.staff.members: hall %s has no window %s, where %s is said to work"
                                    .formatted(hall.code(), window, member.user()));
                }
            }
        }
    }
}

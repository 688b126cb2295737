package org.servicehall.cases.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.servicehall.platform.form.HallCode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hall.departments.*}.
 *
 * @param members who of a department reads the cases in which it has part (rules C2, F5); nobody unless named
 */
@Validated
@ConfigurationProperties("hall.departments")
public record DepartmentSettings(
        @Size(max = 500) @DefaultValue List<@Valid Member> members) {
    public DepartmentSettings {
        members = List.copyOf(members);
    }

    /**
     * Somebody of a department.
     *
     * @param hall code of the hall
     * @param user user id, who has the role of a department there
     * @param bodies as {@link org.servicehall.cases.domain.department.Department#bodies}
     * @param windows as {@link org.servicehall.cases.domain.department.Department#windows}
     */
    public record Member(
            @NotNull @HallCode String hall,
            @NotBlank String user,
            @Size(max = 50) @DefaultValue Set<@NotBlank String> bodies,
            @Size(max = 50) @DefaultValue Set<@NotBlank String> windows) {}
}

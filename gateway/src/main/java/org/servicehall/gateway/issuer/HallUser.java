package org.servicehall.gateway.issuer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import org.servicehall.gateway.route.Role;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Someone the embedded issuer can sign in.
 *
 * @param hall the code of the hall where the person works
 * @param window the code of the window, for those who have one
 * @param password encoded, e.g. <code>{bcrypt}$2a$…</code>; demo users have none, theirs is {@code demo-<name>}
 */
public record HallUser(
        @NotBlank @Pattern(regexp = Person.USER_ID) String name,
        @NotBlank String hall,
        @NotEmpty @DefaultValue Set<Role> roles,
        @Nullable String window,
        @Nullable String password) {
    public HallUser {
        roles = roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }

    @Override
    public String toString() {
        return name + "@" + hall; // never the password
    }
}

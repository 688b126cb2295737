package org.servicehall.gateway.issuer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;

/**
 * A resident who doesn't exist, for whom the demo's provider vouches; the password is {@code demo-<account>} (rule S3).
 *
 * @param account under which they sign in
 * @param idNumber an identity number of 18 characters
 */
public record DemoResident(
        @NotBlank @Pattern(regexp = Person.USER_ID) String account,
        @NotBlank String name,
        @NotBlank String idNumber,
        @Nullable String phone) {

    @Override
    public String toString() {
        return account; // as it would be with real ones
    }
}

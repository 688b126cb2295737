package org.servicehall.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedRolesTest {
    @Test
    void rolesAreReadAsTheyAreNamed() {
        assertThat(NamedRoles.read("hasRole('OFFICE')")).containsExactly(Role.OFFICE);
        assertThat(NamedRoles.read("hasAnyRole('CLERK', 'LEAD','LEADING_GROUP')"))
                .containsExactlyInAnyOrder(Role.CLERK, Role.LEAD, Role.LEADING_GROUP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "permitAll()",
                "!hasRole('CLERK')",
                "hasRole('CLERK') or hasRole('LEAD')",
                "hasAnyRole('CLERK') and #no == 'x'",
                "hasRole('CLERK', 'LEAD')",
                "hasAnyRole()",
                "hasAuthority('ROLE_CLERK')"
            })
    void whatSaysMoreThanRolesIsNotRead(String expression) {
        assertThatIllegalStateException().isThrownBy(() -> NamedRoles.read(expression));
    }

    @Test
    void aRoleThatNobodyCanHaveIsNotRead() {
        assertThatIllegalArgumentException().isThrownBy(() -> NamedRoles.read("hasRole('ADMIN')"));
    }
}

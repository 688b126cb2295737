package org.servicehall.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;

/** In a service put together, whoever comes to a method past all filters meets its roles there (ADR 76). */
@Tag("R3")
@SpringBootTest(
        classes = DummyService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.import=classpath:hall-defaults.yml")
@ContextConfiguration(initializers = TestTokens.Trusted.class)
class BehindTheFilterTest {
    @Autowired
    private DummyService.Endpoints endpoints;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theRoleThatIsNamedOpens() {
        signIn(Role.CLERK);
        assertThat(endpoints.clerks(1)).isEqualTo("1");
    }

    @Test
    void anotherDoesNotAndNobodyEither() {
        signIn(Role.LEAD);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> endpoints.clerks(1));
        SecurityContextHolder.clearContext();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> endpoints.clerks(1));
    }

    private static void signIn(Role role) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("dai.li", "", "ROLE_" + role.name()));
    }
}

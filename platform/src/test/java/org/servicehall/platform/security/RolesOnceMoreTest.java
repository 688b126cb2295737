package org.servicehall.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/** Whoever gets past the filters meets the same roles around the method. */
@Tag("R3")
class RolesOnceMoreTest {
    private static final StandIn OFFICE = new StandIn("wu.gang", Set.of(Role.OFFICE));

    private final Desk desk = proxied(new Desk());

    static class Desk {
        @PreAuthorize("hasAnyRole('LEAD', 'OFFICE')")
        boolean guarded() {
            return true;
        }

        @PreAuthorize("hasRole('LEAD') or #no == 'x'")
        boolean guardedOtherwise(String no) {
            return no.isEmpty();
        }

        boolean open() {
            return true;
        }
    }

    @PreAuthorize("hasRole('OPS')")
    static class Engine {
        boolean started() {
            return true;
        }
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void oneOfTheRolesOpens() {
        signIn(Role.LEAD);
        assertThat(desk.guarded()).isTrue();
    }

    @Test
    void aRoleThatIsLentOpensToo() {
        signIn(Role.CLERK, OFFICE);
        assertThat(desk.guarded()).isTrue();
    }

    @Test
    void anyOtherRoleDoesNot() {
        signIn(Role.CLERK);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(desk::guarded);
    }

    @Test
    void nobodyIsLetIn() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(desk::guarded);
        var unproven = new TestingAuthenticationToken("wu.gang", "", Role.OFFICE.authority());
        unproven.setAuthenticated(false);
        SecurityContextHolder.getContext().setAuthentication(unproven);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(desk::guarded);
    }

    @Test
    void whatSaysMoreThanRolesIsOpenToNobody() {
        signIn(Role.LEAD);
        assertThatIllegalStateException().isThrownBy(() -> desk.guardedOtherwise("x"));
    }

    @Test
    void whatNamesNoRoleIsNotItsAffair() {
        assertThat(desk.open()).isTrue();
    }

    @Test
    void aTypesRolesAreThoseOfItsMethods() {
        Engine engine = proxied(new Engine());
        signIn(Role.LEAD);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(engine::started);
        signIn(Role.OPS);
        assertThat(engine.started()).isTrue();
    }

    private static void signIn(Role role, StandIn... standIns) {
        Actor actor = new Actor("dai.li", "330106", Set.of(role), null, List.of(standIns));
        Jwt token = Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject("dai.li")
                .build();
        SecurityContextHolder.getContext().setAuthentication(SignedIn.of(token, actor));
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxied(T target) {
        ProxyFactory factory = new ProxyFactory(target);
        factory.setProxyTargetClass(true);
        factory.addAdvisor(RolesOnceMore.advisor());
        return (T) factory.getProxy(target.getClass().getClassLoader());
    }
}

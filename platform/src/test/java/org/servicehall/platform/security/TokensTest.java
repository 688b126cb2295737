package org.servicehall.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who a token says somebody is. */
class TokensTest {
    private static final Jwt TOKEN = Jwt.withTokenValue("signed")
            .header("alg", "RS256")
            .subject("8f14e45f-ceea-4672-8e5d-0c9b1b6e2a11")
            .claim("preferred_username", "li.na")
            .claim("hall", "330106")
            .claim("roles", List.of("CLERK", "a-role-of-another-system"))
            .build();

    @Test
    void theSettingSaysWhichClaimNamesTheUser() {
        assertThat(signedIn("sub", StandIns.NONE).getName()).isEqualTo("8f14e45f-ceea-4672-8e5d-0c9b1b6e2a11");
        assertThat(signedIn("preferred_username", StandIns.NONE).actor().id()).isEqualTo("li.na");
    }

    @Test
    void aDeputyHasTheRolesOfWhomTheyStandInForBesideTheOwn() {
        Actor actor = signedIn(
                        "preferred_username",
                        (hall, user) -> List.of(new StandIn("zhou.min", Set.of(Role.LEAD, Role.OPS))))
                .actor();

        assertThat(actor.ownRoles()).containsExactly(Role.CLERK);
        assertThat(actor.roles()).as("the system is nobody's to lend").containsExactlyInAnyOrder(Role.CLERK, Role.LEAD);
    }

    @Test
    void theAuthoritiesAreThoseOfAllRolesUnlessFewerAreAskedFor() {
        SignedIn signedIn = signedIn("sub", (hall, user) -> List.of(new StandIn("zhou.min", Set.of(Role.LEAD))));

        assertThat(signedIn.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactlyInAnyOrder("ROLE_CLERK", "ROLE_LEAD");
        assertThat(signedIn.as(Set.of(Role.CLERK)).getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("ROLE_CLERK");
    }

    /** What nobody did is recorded under these names: a token in one would pass for it. */
    @Test
    void nobodySignsInUnderTheNameOfAnAutomation() {
        assertThat(List.of("night-sweep", "deadline-sweep", "when-li", "public", "nobody", "settings", "a b"))
                .noneMatch(Tokens::isUser);
        assertThat(List.of("li.na", "sweep", "when.li", "Public", "8f14e45f-ceea-4672-8e5d-0c9b1b6e2a11"))
                .allMatch(Tokens::isUser);
    }

    private static SignedIn signedIn(String userClaim, StandIns standIns) {
        var settings = new SecuritySettings("https://issuer.test", null, null, "service-hall", "hall", userClaim);
        return Tokens.signedIn(TOKEN, settings, standIns);
    }
}

package org.servicehall.gateway.issuer;

import java.util.List;
import org.servicehall.gateway.route.Role;
import org.servicehall.gateway.signin.Registration;
import org.servicehall.gateway.signin.SecuritySettings;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** What the services learn of a person from a token. */
@Component
@Profile("embedded")
final class HallClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    private final SecuritySettings settings;
    private final HallUsers users;

    HallClaims(SecuritySettings settings, HallUsers users) {
        this.settings = settings;
        this.users = users;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        Authentication who = context.getPrincipal();
        if (who != null && OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            users.find(who.getName()).ifPresent(user -> add(user, context.getClaims()));
        }
    }

    void add(HallUser user, JwtClaimsSet.Builder claims) {
        claims.subject(user.name())
                .audience(List.of(settings.audience()))
                .claim("scope", Registration.SCOPE)
                .claim("hall", user.hall())
                .claim("roles", user.roles().stream().map(Role::name).sorted().toList());
        if (user.window() != null) {
            claims.claim("window", user.window());
        }
    }
}

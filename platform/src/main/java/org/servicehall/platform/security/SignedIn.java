package org.servicehall.platform.security;

import java.util.Collection;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Somebody signed in, with the roles of their own and of those they stand in for. */
final class SignedIn extends JwtAuthenticationToken {
    private static final long serialVersionUID = 1;

    private final transient Actor actor;

    private SignedIn(Jwt token, Actor actor, Set<Role> roles) {
        super(token, authorities(roles), actor.id());
        this.actor = actor;
    }

    static SignedIn of(Jwt token, Actor actor) {
        return new SignedIn(token, actor, actor.roles());
    }

    Actor actor() {
        return actor;
    }

    /** The same person with these roles and no others. */
    SignedIn as(Set<Role> roles) {
        return new SignedIn(getToken(), actor, roles);
    }

    private static Collection<GrantedAuthority> authorities(Set<Role> roles) {
        return roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }
}

package org.servicehall.gateway.issuer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/** The sign-ins in progress and in force, in memory and bounded; a restart ends them as it ends the sessions. */
@Component
@Profile("embedded")
final class RecentAuthorizations implements OAuth2AuthorizationService {
    private static final int MOST = 2_000;

    private final Cache<String, OAuth2Authorization> authorizations;

    RecentAuthorizations(IssuerSettings settings) {
        this.authorizations = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(settings.signInLife())
                .build();
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        authorizations.put(authorization.getId(), authorization);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        authorizations.invalidate(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return authorizations.getIfPresent(id);
    }

    /** Tokens are random, so no two kinds share a value; a look at two thousand entries costs microseconds. */
    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return authorizations.asMap().values().stream()
                .filter(one -> one.getToken(token) != null)
                .findFirst()
                .orElse(null);
    }
}

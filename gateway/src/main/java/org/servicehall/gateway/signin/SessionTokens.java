package org.servicehall.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The access token behind a browser session. It is renewed when due and never leaves the server. */
@Component
final class SessionTokens {
    private final OAuth2AuthorizedClientManager clients;

    SessionTokens(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    /** Empty when nobody is signed in, or the issuer no longer stands by this sign-in. */
    Optional<String> tokenFor(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken who)) {
            return Optional.empty();
        }
        var ask = OAuth2AuthorizeRequest.withClientRegistrationId(Registration.ID)
                .principal(who)
                .attribute(HttpServletRequest.class.getName(), request)
                .attribute(HttpServletResponse.class.getName(), response)
                .build();
        // One renewal at a time: a page asks for several things at once, and a refresh token may be good only once.
        synchronized (WebUtils.getSessionMutex(session)) {
            return Optional.ofNullable(authorize(ask, session))
                    .map(client -> client.getAccessToken().getTokenValue());
        }
    }

    private @Nullable OAuth2AuthorizedClient authorize(OAuth2AuthorizeRequest ask, HttpSession session) {
        try {
            return clients.authorize(ask);
        } catch (ClientAuthorizationException refused) {
            if (!OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode())) {
                throw new AuthenticationServiceException("the sign-in could not be renewed", refused);
            }
            session.invalidate();
            SecurityContextHolder.clearContext();
            return null;
        }
    }
}

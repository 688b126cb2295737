package org.servicehall.http;

import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** Tells nobody inside of each token that was taken or refused: nobody listens, and the security log is told where it is answered. */
final class Unheard implements AuthenticationEventPublisher {
    @Override
    public void publishAuthenticationSuccess(Authentication signedIn) {}

    @Override
    public void publishAuthenticationFailure(AuthenticationException refused, Authentication tried) {}
}

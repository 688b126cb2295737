package org.servicehall.gateway.issuer;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.servicehall.contracts.security.SecurityEvent;
import org.servicehall.gateway.log.SecurityLog;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** What follows a password that opened nothing: the page again, or how long to wait; no session for whoever tried. */
@Component
@Profile("embedded")
final class FailedSignIn implements AuthenticationFailureHandler {
    private final HallUsers users;
    private final LoginPage page;
    private final SimpleUrlAuthenticationFailureHandler again =
            new SimpleUrlAuthenticationFailureHandler("/login?failed");

    FailedSignIn(HallUsers users, LoginPage page) {
        this.users = users;
        this.page = page;
        again.setAllowSessionCreation(false);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        String name = request.getParameter("username");
        tell(request, failure, name == null ? "" : name.strip());
        if (failure instanceof TooManyTries early) {
            page.askToWait(request, response, early.remaining());
        } else {
            again.onAuthenticationFailure(request, response, failure);
        }
    }

    /** A name that nobody has is not repeated: people type their password there. */
    void tell(HttpServletRequest request, AuthenticationException failure, String name) {
        boolean early = failure instanceof TooManyTries;
        SecurityLog.tell(
                early ? SecurityEvent.LIMIT : SecurityEvent.SIGN_IN_FAILED,
                request,
                "user",
                users.find(name).map(HallUser::name).orElse("unknown"));
    }
}

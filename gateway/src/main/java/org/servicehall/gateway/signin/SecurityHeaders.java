package org.servicehall.gateway.signin;

import java.net.URI;
import org.servicehall.gateway.GatewaySettings;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/** What browsers are told on every answer: nothing from elsewhere, in nobody's frame, no trace to others. */
@Component
public final class SecurityHeaders {
    private final boolean secure;
    private final String pages;

    SecurityHeaders(GatewaySettings settings, SecuritySettings security) {
        this.secure = settings.secure();
        URI issuer = security.issuerUri().resolve("/");
        // Signing out is a form that ends at the issuer.
        this.pages = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
                + "form-action 'self' " + issuer;
    }

    /** For answers that are data, and notices to be printed, whose style they carry themselves; no script ever. */
    public void forData(HttpSecurity http) {
        apply(
                http,
                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
                        + "frame-ancestors 'none'");
    }

    /** For pages: scripts and styles from this server only. */
    public void forPages(HttpSecurity http) {
        apply(http, pages);
    }

    /** For the API's documents, whose viewer sets styles and draws icons from inline text. */
    public void forDocuments(HttpSecurity http) {
        apply(http, pages + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:");
    }

    private void apply(HttpSecurity http, String contentPolicy) {
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(contentPolicy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                // By the address browsers use: behind a proxy that ends TLS the request itself looks like http.
                .httpStrictTransportSecurity(hsts -> hsts.requestMatcher(_ -> secure)));
    }
}

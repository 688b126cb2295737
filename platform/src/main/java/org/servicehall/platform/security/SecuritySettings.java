package org.servicehall.platform.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code hall.security.*}: whose tokens a service trusts.
 *
 * @param issuerUri must stand in every token; its discovery document is asked when nothing else names the keys
 * @param jwkSetUri where its keys are; fetched with the first token, not at start
 * @param publicKey one RSA key, Base64 of its X.509 form, instead of asking anyone
 * @param audience must stand in every token
 * @param scope must stand in every token
 * @param userClaim names the user, as {@code preferred_username} where {@code sub} is no name that people know
 */
@ConfigurationProperties("hall.security")
public record SecuritySettings(
        @DefaultValue("http://localhost:8080") String issuerUri,
        @Nullable String jwkSetUri,
        @Nullable String publicKey,
        @DefaultValue("service-hall") String audience,
        @DefaultValue("hall") String scope,
        @DefaultValue("sub") String userClaim) {}

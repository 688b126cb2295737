package org.servicehall.gateway.signin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who issues tokens, and as whom the gateway asks for them.
 *
 * @param issuerUri the OIDC provider, exactly as its tokens name it
 * @param jwkSetUri its keys, where they are not to be found by discovery
 * @param audience what a token must be issued for
 * @param clientId the gateway's name at the provider
 * @param userClaim names the user, as the services are told too
 * @param clientSecret its password there; the embedded issuer needs none
 */
@ConfigurationProperties("hall.security")
@Validated
public record SecuritySettings(
        @NotNull(
                message = "must name the OIDC provider, e.g. https://id.example.gov.cn; "
                        + "for evaluation start with the profile 'embedded'")
        URI issuerUri,

        @Nullable URI jwkSetUri,
        @NotBlank String audience,
        @NotBlank String clientId,
        @DefaultValue("sub") String userClaim,
        @Nullable String clientSecret) {}

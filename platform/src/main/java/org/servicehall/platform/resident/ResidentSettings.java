package org.servicehall.platform.resident;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.security.SecuritySettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code hall.residents.*}: the provider at which residents sign in, the same as the gateway's (rule S3, ADR 50).
 * Without an issuer there is none, and nobody is a resident signed in. What is set to nothing, as compose hands on an empty line
 * of {@code .env}, is as not set.
 *
 * @param issuerUri must stand in every token
 * @param jwkSetUri where its keys are, where they are not to be found by discovery
 * @param clientId the gateway's name at the provider, for which every token must be issued
 * @param title what residents call the provider
 * @param nameClaim names the resident
 * @param idNumberClaim holds the identity number
 */
@ConfigurationProperties("hall.residents")
public record ResidentSettings(
        @Nullable String issuerUri,
        @Nullable String jwkSetUri,
        @Nullable String clientId,
        @DefaultValue("") String title,
        @DefaultValue("") String nameClaim,
        @DefaultValue("") String idNumberClaim) {
    private static final String SUBJECT = "sub";

    public ResidentSettings {
        jwkSetUri = isSet(jwkSetUri) ? jwkSetUri : null;
        title = set(title, "政务服务网");
        nameClaim = set(nameClaim, "name");
        idNumberClaim = set(idNumberClaim, "id_number");
        if (isSet(issuerUri) && !isSet(clientId)) {
            throw new IllegalArgumentException("hall.residents.issuer-uri needs hall.residents.client-id");
        }
    }

    boolean offered() {
        return isSet(issuerUri);
    }

    String audience() {
        return Objects.requireNonNull(clientId);
    }

    /**
     * A token of the one must never pass for one of the other.
     *
     * @throws IllegalArgumentException where residents' tokens would be issued as those of staff are
     */
    void checkApartFrom(SecuritySettings ofStaff) {
        if (offered()
                && ofStaff.issuerUri().equals(issuerUri)
                && ofStaff.audience().equals(clientId)) {
            throw new IllegalArgumentException(
                    "hall.residents.client-id is the audience of staff at the same provider: residents need a client of their own");
        }
    }

    /** The provider as whoever fetches keys wants it. */
    SecuritySettings asIssuer() {
        return new SecuritySettings(Objects.requireNonNull(issuerUri), jwkSetUri, null, audience(), "openid", SUBJECT);
    }

    private static String set(String text, String otherwise) {
        return text.isBlank() ? otherwise : text;
    }

    private static boolean isSet(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}

package org.servicehall.gateway.resident;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.servicehall.gateway.signin.SecuritySettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hall.residents.*}: the OIDC provider at which residents sign in (rule S3). Without an issuer there is none.
 * What is set to nothing, as compose hands on an empty line of {@code .env}, is as not set.
 *
 * @param issuerUri exactly as its tokens name it
 * @param jwkSetUri its keys, where they are not to be found by discovery
 * @param clientId the gateway's name at the provider
 * @param clientSecret its password there
 * @param scopes what is asked for; {@code openid} among it
 * @param nameClaim names the resident
 * @param idNumberClaim holds the identity number
 * @param phoneClaim holds the phone number, where the provider tells one
 * @param title what residents call the provider
 * @param session how long a sign-in lasts at most; it ends with the provider's token, whichever is first
 */
@ConfigurationProperties("hall.residents")
@Validated
record ResidentSettings(
        @Nullable URI issuerUri,
        @Nullable URI jwkSetUri,
        @Nullable String clientId,
        @Nullable String clientSecret,

        @DefaultValue @NotNull List<String> scopes,
        @DefaultValue("") @NotNull String nameClaim,
        @DefaultValue("") @NotNull String idNumberClaim,
        @DefaultValue("") @NotNull String phoneClaim,
        @DefaultValue("") @NotNull String title,

        @DefaultValue("30m") @NotNull @DurationMin(minutes = 1) @DurationMax(hours = 2)
        Duration session) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    ResidentSettings {
        jwkSetUri = isSet(jwkSetUri) ? jwkSetUri : null;
        scopes = scopes.isEmpty() ? List.of("openid", "profile", "phone") : scopes;
        nameClaim = set(nameClaim, "name");
        idNumberClaim = set(idNumberClaim, "id_number");
        phoneClaim = set(phoneClaim, "phone_number");
        title = set(title, "政务服务网");
        if (issuerUri != null && isSet(issuerUri)) {
            if (clientId == null || clientId.isBlank()) {
                throw new IllegalArgumentException("hall.residents.issuer-uri needs hall.residents.client-id");
            }
            if (!isSafe(issuerUri)) {
                throw new IllegalArgumentException(
                        "hall.residents.issuer-uri is " + issuerUri
                                + ", but names and identity numbers come from there: by https, or no further than this machine");
            }
            if (!scopes.contains("openid")) {
                throw new IllegalArgumentException("hall.residents.scopes needs openid");
            }
        }
    }

    boolean offered() {
        return isSet(issuerUri);
    }

    /**
     * A token of the one must never pass for one of the other.
     *
     * @throws IllegalArgumentException where residents and staff would sign in as the same client of the same provider
     */
    void checkApartFrom(SecuritySettings ofStaff) {
        if (offered()
                && ofStaff.issuerUri().equals(issuerUri)
                && List.of(ofStaff.clientId(), ofStaff.audience()).contains(String.valueOf(clientId))) {
            throw new IllegalArgumentException(
                    "hall.residents.client-id is that of staff at the same provider: residents need a client of their own");
        }
    }

    private static String set(String text, String otherwise) {
        return text.isBlank() ? otherwise : text;
    }

    private static boolean isSet(@Nullable URI uri) {
        return uri != null && !uri.toString().isBlank();
    }

    private static boolean isSafe(URI uri) {
        return "https".equals(uri.getScheme())
                || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(String.valueOf(uri.getHost())));
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "ResidentSettings[" + issuerUri + "]";
    }
}

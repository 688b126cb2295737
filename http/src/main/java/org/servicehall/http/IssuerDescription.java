package org.servicehall.http;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What an issuer publishes of itself, by OpenID Connect Discovery. */
public final class IssuerDescription {
    private IssuerDescription() {}

    /**
     * @param issuer exactly as its tokens name it
     * @param read the text of a page
     * @throws IllegalStateException when the page describes another issuer
     */
    public static Map<String, Object> read(String issuer, Function<URI, String> read) throws ParseException {
        URI page = URI.create((issuer.endsWith("/") ? issuer : issuer + "/") + ".well-known/openid-configuration");
        Map<String, Object> description = JSONObjectUtils.parse(read.apply(page));
        if (!issuer.equals(description.get("issuer"))) {
            throw new IllegalStateException(page + " describes another issuer than " + issuer);
        }
        return description;
    }

    /** Where its keys are. */
    public static URI keys(Map<String, Object> description) throws ParseException {
        return Objects.requireNonNull(JSONObjectUtils.getURI(description, "jwks_uri"), "no jwks_uri");
    }
}

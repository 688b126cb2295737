package org.servicehall.gateway;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.gateway.route.Service;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the gateway is reached and what it stands in front of.
 *
 * @param address the gateway's own address as browsers see it; sign-in returns there
 * @param services where each service listens
 * @param trustedProxies regular expression of the addresses whose X-Forwarded-For and -Proto are believed; absent:
 *     nobody's
 * @param maxRequestSize largest request body taken
 * @param maxAttachmentSize largest file taken with a complaint, see {@code Attachments}
 * @param maxPaperSize the same for scans and photos of applications
 * @param maxSessions most browser sessions at a time
 */
@ConfigurationProperties("hall.gateway")
@Validated
public record GatewaySettings(
        @NotNull URI address,
        @NotNull Map<Service, URI> services,
        @NotNull @Valid Timeouts timeouts,
        @NotNull @Valid Limits limits,
        @NotNull DataSize maxRequestSize,
        @NotNull DataSize maxAttachmentSize,
        @NotNull DataSize maxPaperSize,
        @Positive int maxSessions,
        @Nullable String trustedProxies) {

    public GatewaySettings {
        for (Service service : Service.values()) {
            if (!services.containsKey(service)) {
                throw new IllegalArgumentException("hall.gateway.services." + service.segment() + " is not set");
            }
        }
        services = Map.copyOf(services);
    }

    /** The address of a service below which its paths lie. */
    public URI of(Service service) {
        return Objects.requireNonNull(services.get(service));
    }

    /** Whether browsers reach the gateway by https, be it through a proxy. */
    public boolean secure() {
        return "https".equals(address.getScheme());
    }

    /** With the prefix by which browsers hold a cookie to this host and to https, where that is how they come. */
    public String cookieName(String name) {
        return secure() ? "__Host-" + name : name;
    }

    /**
     * @param body for a request's body to come whole
     * @param attachment the same for a file
     * @param read for a whole answer
     * @param export for a whole answer that takes a book away, however long it is
     * @param issuer for a whole answer of the issuer: whoever waits for it may be anybody
     */
    public record Timeouts(
            @NotNull Duration connect,
            @NotNull Duration body,
            @NotNull Duration attachment,
            @NotNull Duration read,
            @NotNull Duration export,
            @NotNull Duration issuer,
            @NotNull Duration health) {}

    /**
     * What one client address may do.
     *
     * @param open requests to what needs no sign-in
     * @param signIn steps of a sign-in, of which each takes several
     * @param password attempts to sign in
     * @param token bearer tokens that are refused; good ones are not counted
     * @param export times the public register is taken away without sign-in
     * @param ticket queue tickets taken at the public page without sign-in
     * @param booking appointments booked or moved, and applications made, at the public page without sign-in
     * @param handIn papers handed in at the public page
     * @param atOnce exports under way without sign-in, and as many attachments
     * @param connections open at a time; those of trusted proxies are not counted
     * @param maxClients most client addresses counted at a time
     */
    public record Limits(
            @NotNull @Valid Limit open,
            @NotNull @Valid Limit signIn,
            @NotNull @Valid Limit password,
            @NotNull @Valid Limit token,
            @NotNull @Valid Limit export,
            @NotNull @Valid Limit ticket,
            @NotNull @Valid Limit booking,
            @NotNull @Valid Limit handIn,
            @Positive int atOnce,
            @Positive int connections,
            @Positive int maxClients) {}

    public record Limit(@Positive int requests, @NotNull Duration period) {}
}

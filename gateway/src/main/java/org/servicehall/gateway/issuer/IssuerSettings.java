package org.servicehall.gateway.issuer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The embedded issuer.
 *
 * @param keyFile the key that signs tokens; made when absent, kept so that tokens outlive a restart
 * @param users who may sign in, beside the demo users of the profile {@code demo}
 * @param accessTokenLife how long a browser session's token is good before it is renewed
 * @param signInLife how long a browser session can be renewed
 */
@ConfigurationProperties("hall.issuer")
@Validated
public record IssuerSettings(
        @NotNull Path keyFile,
        @DefaultValue List<@Valid HallUser> users,
        @DefaultValue("15m") Duration accessTokenLife,
        @DefaultValue("12h") Duration signInLife) {}

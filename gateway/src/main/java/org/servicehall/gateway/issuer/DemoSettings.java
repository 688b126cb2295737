package org.servicehall.gateway.issuer;

import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What only the profile {@code demo} may have.
 *
 * @param users users whose password anyone can guess
 * @param residents the same of residents who don't exist
 * @param tokenLife how long a script's token is good, in this machine's time whatever the hall's clock says
 */
@ConfigurationProperties("hall.demo")
@Validated
public record DemoSettings(
        @DefaultValue List<@Valid HallUser> users,
        @DefaultValue List<@Valid DemoResident> residents,
        @DefaultValue("12h") Duration tokenLife) {}

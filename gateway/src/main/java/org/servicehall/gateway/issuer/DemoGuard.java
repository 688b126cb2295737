package org.servicehall.gateway.issuer;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Demo users and real sign-in never meet. */
@Configuration(proxyBeanMethods = false)
class DemoGuard {

    DemoGuard(Environment environment, DemoSettings demo) {
        boolean demoProfile = environment.acceptsProfiles(Profiles.of("demo"));
        if (demoProfile && !environment.acceptsProfiles(Profiles.of("embedded"))) {
            throw new RefusesToStart(
                    "The profile 'demo' is active, but tokens come from an outside issuer.",
                    "Drop the profile 'demo', or start with the profiles 'embedded,demo' for evaluation.");
        }
        if (!demoProfile && !(demo.users().isEmpty() && demo.residents().isEmpty())) {
            throw new RefusesToStart(
                    "Demo users are configured (hall.demo.users, hall.demo.residents), but the profile 'demo' is not active.",
                    "Remove hall.demo.users and hall.demo.residents. Real users of the embedded issuer belong into hall.issuer.users, "
                            + "with encoded passwords.");
        }
    }
}

package org.servicehall.gateway.signin;

import java.net.URI;
import java.util.Set;
import org.servicehall.gateway.GatewaySettings;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Where real people sign in, no network carries their sessions in clear: whoever listens there would have them. */
@Configuration(proxyBeanMethods = false)
@Profile("!embedded")
class HttpsOnly {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    HttpsOnly(GatewaySettings settings) {
        URI address = settings.address();
        if (!settings.secure() && !THIS_MACHINE.contains(String.valueOf(address.getHost()))) {
            throw new IllegalStateException("hall.gateway.address is " + address
                    + ", but browsers must reach the gateway by https; put a proxy with TLS in front of it, as"
                    + " deploy/tls/nginx.conf does, and set the address by which it is reached");
        }
    }
}

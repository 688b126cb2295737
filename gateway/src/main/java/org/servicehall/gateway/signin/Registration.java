package org.servicehall.gateway.signin;

import java.net.URI;
import org.servicehall.gateway.GatewaySettings;

/** Names under which the gateway is known to the issuer. */
public final class Registration {
    public static final String ID = "hall";
    /** The scope that makes a token one for the services; {@code openid} comes with it. */
    public static final String SCOPE = "hall";

    private Registration() {}

    /** Where the issuer sends the browser back to; fixed, whatever host name the browser used. */
    public static URI callback(GatewaySettings settings) {
        return settings.address().resolve("/login/oauth2/code/" + ID);
    }
}

package org.servicehall.gateway.resident;

import java.net.URI;
import org.servicehall.gateway.GatewaySettings;

/** Where the residents' provider sends the browser back to; fixed, whatever host name the browser used. */
public final class ResidentReturn {
    static final String PATH = ResidentProvider.PATH + "/return";

    private ResidentReturn() {}

    public static URI of(GatewaySettings gateway) {
        return gateway.address().resolve(PATH);
    }
}

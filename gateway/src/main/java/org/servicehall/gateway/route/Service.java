package org.servicehall.gateway.route;

import java.util.Locale;

/** The services behind the gateway. */
public enum Service {
    INTAKE,
    CASES,
    ACCOUNTABILITY,
    ATTENDANCE;

    /** The service's name in addresses, e.g. {@code /api/ops/intake} and {@code /openapi/intake}. */
    public String segment() {
        return name().toLowerCase(Locale.ROOT);
    }
}

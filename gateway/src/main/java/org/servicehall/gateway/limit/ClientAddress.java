package org.servicehall.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Who is counted as one client. */
final class ClientAddress {
    private static final int IPV6_NETWORK_BYTES = 8;

    private ClientAddress() {}

    /** The IPv4 address, or the /64 network of an IPv6 address: its holder has all addresses in it. */
    static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    static String of(String remote) {
        try {
            return InetAddress.ofLiteral(remote) instanceof Inet6Address address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), IPV6_NETWORK_BYTES))
                    : remote;
        } catch (IllegalArgumentException notAnAddress) {
            return "unknown"; // all such share one count: never let an odd address go uncounted
        }
    }
}

package org.servicehall.platform.testing.badinput;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;

/**
 * A request that would succeed, from which the bad ones are made.
 *
 * @param operation path as the OpenAPI document writes it, with its variables
 * @param path makes what the request acts on and tells the path to it
 * @param body valid; empty for an operation without one
 * @param token of somebody who may
 * @param allowed every other role must be turned away; empty when anybody may
 */
public record Example(String operation, Supplier<String> path, String body, String token, Set<Role> allowed) {
    /** What every service is searched by; it may hold personal data. */
    public static final String SEARCHED_BY = "/api/search /q";

    /** The box that every service has. */
    public static final Example SEARCH = new Example(
            "/api/search",
            () -> "/api/search",
            """
            {"q":"330106-20251103-0001"}""",
            TestTokens.of("zhou.min", "330106", Role.LEAD),
            EnumSet.complementOf(EnumSet.of(Role.OPS)));
}

package org.servicehall.platform.security;

import java.util.List;

/**
 * The paths of a service that need no token, as path patterns: {@code /api/matters/**}. A pattern may name a method:
 * {@code POST /api/complaints}. A service declares a bean of this type; what no such bean
 * lists needs a token.
 */
public record PublicPaths(List<String> patterns) {
    public PublicPaths {
        patterns = List.copyOf(patterns);
    }

    public static PublicPaths of(String... patterns) {
        return new PublicPaths(List.of(patterns));
    }
}

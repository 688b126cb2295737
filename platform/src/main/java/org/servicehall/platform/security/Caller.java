package org.servicehall.platform.security;

import org.jspecify.annotations.Nullable;
import org.servicehall.platform.http.Parameters;

/**
 * Who asks at a public path, where a token may come but need not; a controller takes one as an argument.
 *
 * @param actor null when nobody is signed in
 */
public record Caller(@Nullable Actor actor) {
    /**
     * Which hall is meant: the one asked for, or else the own.
     *
     * @param asked null where the parameter {@code hall} was left out
     * @throws RuntimeException answered with 400 where nobody is signed in either
     */
    public String hall(@Nullable String asked) {
        return Parameters.needed("hall", asked == null && actor != null ? actor.hall() : asked);
    }
}

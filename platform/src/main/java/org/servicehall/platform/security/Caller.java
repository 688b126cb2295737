package org.servicehall.platform.security;

import org.jspecify.annotations.Nullable;
import org.servicehall.platform.http.Parameters;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who asks at a public path, where a token may come but need not; a controller takes one as an argument.
 *
 * @param actor null when nobody is signed in
 */
public record Caller(@Nullable Actor actor) {
    /** Who asks what this thread answers. */
    public static Caller now() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return new Caller(authentication instanceof SignedIn signedIn ? signedIn.actor() : null);
    }

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

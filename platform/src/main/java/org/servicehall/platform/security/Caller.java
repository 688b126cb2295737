package org.servicehall.platform.security;

import org.jspecify.annotations.Nullable;

/**
 * Who asks at a public path, where a token may come but need not; a controller takes one as an argument.
 *
 * @param actor null when nobody is signed in
 */
public record Caller(@Nullable Actor actor) {}

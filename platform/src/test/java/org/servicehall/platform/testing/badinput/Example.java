package org.servicehall.platform.testing.badinput;

import java.util.Set;
import java.util.function.Supplier;
import org.servicehall.platform.security.Role;

/**
 * A request that would succeed, from which the bad ones are made.
 *
 * @param operation path as the OpenAPI document writes it, with its variables
 * @param path makes what the request acts on and tells the path to it
 * @param body valid; empty for an operation without one
 * @param token of somebody who may
 * @param allowed every other role must be turned away; empty when anybody may
 */
public record Example(String operation, Supplier<String> path, String body, String token, Set<Role> allowed) {}

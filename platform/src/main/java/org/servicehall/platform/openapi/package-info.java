/**
 * What a service says of its own API: what follows from the code is read from it, what people have to be told stands in
 * {@code api/*.yml}, fragments of an OpenAPI document.
 */
@NullMarked
package org.servicehall.platform.openapi;

import org.jspecify.annotations.NullMarked;

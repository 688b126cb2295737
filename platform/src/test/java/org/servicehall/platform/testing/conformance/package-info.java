/** Holds every answer that any test gets from a service to the service's own OpenAPI document. */
@NullMarked
package org.servicehall.platform.testing.conformance;

import org.jspecify.annotations.NullMarked;

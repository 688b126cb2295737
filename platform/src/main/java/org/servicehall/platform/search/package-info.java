/** Finds things of this service by what somebody types into one box; the gateway asks all services (ADR 25). */
@NullMarked
package org.servicehall.platform.search;

import org.jspecify.annotations.NullMarked;

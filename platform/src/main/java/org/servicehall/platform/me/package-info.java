/** Who asks, and what they may do in this service; the gateway makes one answer of all services' (ADR 25). */
@NullMarked
package org.servicehall.platform.me;

import org.jspecify.annotations.NullMarked;

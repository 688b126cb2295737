/** The demo's clock: set for all services at once, and remembered by each. Outside the demo none of this exists. */
@NullMarked
package org.servicehall.platform.democlock;

import org.jspecify.annotations.NullMarked;

/** Publishes what was recorded, in the order of each stream (ADR 79), and tells a record of a topic back into its event. */
@NullMarked
package org.servicehall.platform.relay;

import org.jspecify.annotations.NullMarked;

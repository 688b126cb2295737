/**
 * Publishes what was recorded, in the order of each stream (ADR 79), and tells a record of a topic back into its event. How topics
 * are is looked at here for all who read them too ({@link org.servicehall.platform.relay.SeenTopics}, ADR 75).
 */
@NullMarked
package org.servicehall.platform.relay;

import org.jspecify.annotations.NullMarked;

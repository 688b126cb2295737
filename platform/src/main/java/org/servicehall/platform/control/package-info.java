/**
 * Follows {@code hall.control}: each instance reads every order from the first on, once for all who obey (ADR 75). Who obeys
 * sees {@link org.servicehall.platform.control.ControlFollower} alone. Orders are published, and records read, by
 * {@code relay}, which knows nothing of them.
 */
@NullMarked
package org.servicehall.platform.control;

import org.jspecify.annotations.NullMarked;

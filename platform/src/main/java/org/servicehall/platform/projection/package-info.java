/**
 * Feeds a service's projections with events, rebuilds views, and compares them with the topics (ADR 51). Runs the automations
 * beside them, as one thing that starts and ends, and shows operators both.
 */
@NullMarked
package org.servicehall.platform.projection;

import org.jspecify.annotations.NullMarked;

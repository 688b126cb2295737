/** Feeds a service's projections and automations with events, rebuilds views, and compares them with the topics. */
@NullMarked
package org.servicehall.platform.projection;

import org.jspecify.annotations.NullMarked;

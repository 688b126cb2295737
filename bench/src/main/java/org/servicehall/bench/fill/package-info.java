/** Fills a hall with cases, as events through its streams, relay and projections. */
@NullMarked
package org.servicehall.bench.fill;

import org.jspecify.annotations.NullMarked;

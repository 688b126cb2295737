/** Reads topics: one loop a consumer, its place on each topic, and what a record turns out to be. */
@NullMarked
package org.servicehall.platform.consumer;

import org.jspecify.annotations.NullMarked;

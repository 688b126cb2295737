package org.servicehall.gateway.limit;

import java.time.Duration;

/**
 * What a body may be.
 *
 * @param bytes at most
 * @param time in which it comes whole
 */
record BodyLimit(long bytes, Duration time) {}

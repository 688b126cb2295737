/**
 * What the gateway and the services answer requests with alike: whose token it is, what the path says, and what could not be
 * read of a header.
 */
@NullMarked
package org.servicehall.http;

import org.jspecify.annotations.NullMarked;

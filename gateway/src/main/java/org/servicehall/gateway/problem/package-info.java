/** How the gateway says that something is wrong: RFC 9457 documents in the words of the hall. */
@NullMarked
package org.servicehall.gateway.problem;

import org.jspecify.annotations.NullMarked;

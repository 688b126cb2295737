/** Load on the running stack, from outside, through the gateway. */
@NullMarked
package org.servicehall.bench.load;

import org.jspecify.annotations.NullMarked;

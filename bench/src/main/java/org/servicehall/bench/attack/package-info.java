/** What somebody without a right may try against the running stack, from outside, and what others notice of it. */
@NullMarked
package org.servicehall.bench.attack;

import org.jspecify.annotations.NullMarked;

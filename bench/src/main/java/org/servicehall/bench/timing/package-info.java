/** How work is timed: from the moment it was due, or one piece after another. */
@NullMarked
package org.servicehall.bench.timing;

import org.jspecify.annotations.NullMarked;

/** The one clock everything asks. */
@NullMarked
package org.servicehall.platform.time;

import org.jspecify.annotations.NullMarked;

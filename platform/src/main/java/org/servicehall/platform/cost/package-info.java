/** What the work of this process costs: commands to the store, and what they carry. */
@NullMarked
package org.servicehall.platform.cost;

import org.jspecify.annotations.NullMarked;

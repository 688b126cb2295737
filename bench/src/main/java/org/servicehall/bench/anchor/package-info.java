/** What the platform does beside what its driver or client does alone, in the same run. */
@NullMarked
package org.servicehall.bench.anchor;

import org.jspecify.annotations.NullMarked;

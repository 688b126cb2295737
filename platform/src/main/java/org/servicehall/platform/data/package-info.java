/** Reads the data files that people write by hand, and tells them where a fault is. */
@NullMarked
package org.servicehall.platform.data;

import org.jspecify.annotations.NullMarked;

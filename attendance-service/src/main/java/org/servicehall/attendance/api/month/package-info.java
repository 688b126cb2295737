/** Months of attendance over HTTP: drafted, published, printed (T7). */
@NullMarked
package org.servicehall.attendance.api.month;

import org.jspecify.annotations.NullMarked;

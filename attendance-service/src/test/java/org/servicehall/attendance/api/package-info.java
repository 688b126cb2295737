/** The service whole, over HTTP. */
@NullMarked
package org.servicehall.attendance.api;

import org.jspecify.annotations.NullMarked;

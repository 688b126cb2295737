/** The views, event by event. */
@NullMarked
package org.servicehall.attendance.view;

import org.jspecify.annotations.NullMarked;

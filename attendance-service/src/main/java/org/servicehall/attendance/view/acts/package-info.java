/** What clerks did on a day, from everything they caused. */
@NullMarked
package org.servicehall.attendance.view.acts;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.servicehall.attendance.view.month;

import org.jspecify.annotations.NullMarked;

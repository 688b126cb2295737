@NullMarked
package org.servicehall.attendance.domain.staff;

import org.jspecify.annotations.NullMarked;

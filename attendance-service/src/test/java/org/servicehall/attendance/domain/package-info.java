@NullMarked
package org.servicehall.attendance.domain;

import org.jspecify.annotations.NullMarked;

/** Holiday schedules as they are published (rule D1). */
@NullMarked
package org.servicehall.cases.domain.calendar;

import org.jspecify.annotations.NullMarked;

/** Who works at the hall 人员, and who stands in for whom 代理 (rule S1). */
@NullMarked
package org.servicehall.attendance.domain.staff;

import org.jspecify.annotations.NullMarked;

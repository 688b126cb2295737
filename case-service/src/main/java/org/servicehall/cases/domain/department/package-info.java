/** Departments and townships whose bodies and windows have part in cases (rules C2, F5). */
@NullMarked
package org.servicehall.cases.domain.department;

import org.jspecify.annotations.NullMarked;

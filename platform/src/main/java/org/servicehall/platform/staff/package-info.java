/** Who works at the halls, known to every service (rule S1). */
@NullMarked
package org.servicehall.platform.staff;

import org.jspecify.annotations.NullMarked;

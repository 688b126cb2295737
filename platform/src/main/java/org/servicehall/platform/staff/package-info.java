/** Who works at the halls, known to every service. */
@NullMarked
package org.servicehall.platform.staff;

import org.jspecify.annotations.NullMarked;

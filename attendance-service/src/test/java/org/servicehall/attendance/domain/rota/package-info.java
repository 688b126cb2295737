@NullMarked
package org.servicehall.attendance.domain.rota;

import org.jspecify.annotations.NullMarked;

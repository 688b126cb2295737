/** The rota of duty and cleaning over HTTP (T8). */
@NullMarked
package org.servicehall.attendance.api.rota;

import org.jspecify.annotations.NullMarked;

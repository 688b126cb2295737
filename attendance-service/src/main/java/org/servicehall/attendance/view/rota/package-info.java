/** The rota of each month as it stands (rules T8, H1). */
@NullMarked
package org.servicehall.attendance.view.rota;

import org.jspecify.annotations.NullMarked;

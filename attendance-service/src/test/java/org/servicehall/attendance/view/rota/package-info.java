@NullMarked
package org.servicehall.attendance.view.rota;

import org.jspecify.annotations.NullMarked;

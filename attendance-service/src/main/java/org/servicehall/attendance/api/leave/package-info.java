/** Leave over HTTP: asked for, decided, ended (T6). */
@NullMarked
package org.servicehall.attendance.api.leave;

import org.jspecify.annotations.NullMarked;

/** Messages to residents as they stand (rule S5). */
@NullMarked
package org.servicehall.intake.view.message;

import org.jspecify.annotations.NullMarked;

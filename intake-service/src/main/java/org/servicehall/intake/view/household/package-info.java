/** Households as clerks see them, without personal data (rule S8). */
@NullMarked
package org.servicehall.intake.view.household;

import org.jspecify.annotations.NullMarked;

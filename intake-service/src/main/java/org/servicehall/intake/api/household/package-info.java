/** Households: registered, found, changed, and what stands together in one (rule S8). */
@NullMarked
package org.servicehall.intake.api.household;

import org.jspecify.annotations.NullMarked;

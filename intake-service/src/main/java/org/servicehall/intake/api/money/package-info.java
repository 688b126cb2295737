/** Fees given back, and the day's closing (rules P4, S12). */
@NullMarked
package org.servicehall.intake.api.money;

import org.jspecify.annotations.NullMarked;

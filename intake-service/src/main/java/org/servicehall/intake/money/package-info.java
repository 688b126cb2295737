/** When a day's takings are to be closed, by the hall's calendar and settings (rule S12). */
@NullMarked
package org.servicehall.intake.money;

import org.jspecify.annotations.NullMarked;

/** Seasons and who has certified (rule S9). */
@NullMarked
package org.servicehall.intake.view.season;

import org.jspecify.annotations.NullMarked;

/** What becomes of a household, and what is refused (rule S8). */
@NullMarked
package org.servicehall.intake.domain.household;

import org.jspecify.annotations.NullMarked;

/** Of which one household each person is, and what is granted to all of it (rules S8, C5). */
@NullMarked
package org.servicehall.intake.household;

import org.jspecify.annotations.NullMarked;

/** Telling residents of what they have in writing, and proof that it was served (rule S5). */
@NullMarked
package org.servicehall.intake.domain.message;

import org.jspecify.annotations.NullMarked;

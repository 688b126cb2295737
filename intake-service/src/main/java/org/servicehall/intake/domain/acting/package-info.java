/** Who acts for an applicant, on what ground and how far (rule S8). */
@NullMarked
package org.servicehall.intake.domain.acting;

import org.jspecify.annotations.NullMarked;

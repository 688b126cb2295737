/** Who acts for applicants how often (rule S8). */
@NullMarked
package org.servicehall.intake.view.acting;

import org.jspecify.annotations.NullMarked;

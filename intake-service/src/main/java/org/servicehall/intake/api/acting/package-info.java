/** Who acts for applicants: named, their ground seen, taken back (rule S8). */
@NullMarked
package org.servicehall.intake.api.acting;

import org.jspecify.annotations.NullMarked;

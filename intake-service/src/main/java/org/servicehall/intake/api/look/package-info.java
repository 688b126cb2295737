/** Who may look at personal data, and for which reasons (rule R3). */
@NullMarked
package org.servicehall.intake.api.look;

import org.jspecify.annotations.NullMarked;

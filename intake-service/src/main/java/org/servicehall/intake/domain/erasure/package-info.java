/** Erasing a resident's personal data on request (rule R3). */
@NullMarked
package org.servicehall.intake.domain.erasure;

import org.jspecify.annotations.NullMarked;

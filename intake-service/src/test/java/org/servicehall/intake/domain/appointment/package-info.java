@NullMarked
package org.servicehall.intake.domain.appointment;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.servicehall.intake.appointment;

import org.jspecify.annotations.NullMarked;

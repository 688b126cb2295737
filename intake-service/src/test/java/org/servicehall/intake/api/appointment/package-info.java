@NullMarked
package org.servicehall.intake.api.appointment;

import org.jspecify.annotations.NullMarked;

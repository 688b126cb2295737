@NullMarked
package org.servicehall.intake.view.appointment;

import org.jspecify.annotations.NullMarked;

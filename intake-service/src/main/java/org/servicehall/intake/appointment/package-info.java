/** What halls set about appointments and calls on duty, and when somebody can be met. */
@NullMarked
package org.servicehall.intake.appointment;

import org.jspecify.annotations.NullMarked;

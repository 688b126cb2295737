/** What halls set about appointments and calls on duty. */
@NullMarked
package org.servicehall.intake.appointment;

import org.jspecify.annotations.NullMarked;

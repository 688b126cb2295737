package org.servicehall.intake.api.appointment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.servicehall.intake.view.appointment.AppointmentSheet;
import org.servicehall.platform.action.Action;

/**
 * An appointment, and what may be done with it.
 *
 * @param actions what the asker may do with it now
 */
record AppointmentWithActions(@JsonUnwrapped AppointmentSheet sheet, List<Action> actions) {}

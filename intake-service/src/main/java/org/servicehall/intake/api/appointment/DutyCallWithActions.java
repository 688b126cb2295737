package org.servicehall.intake.api.appointment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.servicehall.intake.view.appointment.DutyCallSheet;
import org.servicehall.platform.action.Action;

/**
 * A call on duty, and what may be done with it.
 *
 * @param actions what the asker may do with it now
 */
record DutyCallWithActions(@JsonUnwrapped DutyCallSheet sheet, List<Action> actions) {}

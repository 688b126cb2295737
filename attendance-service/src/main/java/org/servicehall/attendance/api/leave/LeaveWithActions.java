package org.servicehall.attendance.api.leave;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.servicehall.platform.action.Action;

/**
 * A leave, and what may be done with it.
 *
 * @param actions what the asker may do with it now
 */
record LeaveWithActions(@JsonUnwrapped LeaveItem leave, List<Action> actions) {}

package org.servicehall.attendance.api.month;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.servicehall.platform.action.Action;

/**
 * A month, and what may be done with it.
 *
 * @param actions what the asker may do with it now; none with an earlier version
 */
record MonthWithActions(@JsonUnwrapped MonthAnswer sheet, List<Action> actions) {}

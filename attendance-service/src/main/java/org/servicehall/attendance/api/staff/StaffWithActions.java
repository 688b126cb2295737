package org.servicehall.attendance.api.staff;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.servicehall.platform.action.Action;

/**
 * Somebody of the staff, and what may be done with the entry.
 *
 * @param actions what the asker may do with it now
 */
record StaffWithActions(@JsonUnwrapped StaffItem member, List<Action> actions) {}

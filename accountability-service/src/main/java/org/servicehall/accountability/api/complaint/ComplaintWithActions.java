package org.servicehall.accountability.api.complaint;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.servicehall.platform.action.Action;

/**
 * A complaint, and what may be done about it.
 *
 * @param actions what the asker may do about it now
 */
record ComplaintWithActions(@JsonUnwrapped ComplaintDetail detail, List<Action> actions) {}

package org.servicehall.accountability.api.conduct;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.servicehall.platform.action.Action;

/**
 * A record about conduct, and what may be done with it.
 *
 * @param actions what the asker may do with it now
 */
record ConductWithActions(@JsonUnwrapped ConductAnswer answer, List<Action> actions) {}

package org.servicehall.accountability.api.assessment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.servicehall.platform.action.Action;

/**
 * A month's assessment, and what may be done with it.
 *
 * @param actions what the asker may do with it now; none with an earlier version
 */
record AssessmentWithActions(@JsonUnwrapped AssessmentAnswer assessment, List<Action> actions) {}

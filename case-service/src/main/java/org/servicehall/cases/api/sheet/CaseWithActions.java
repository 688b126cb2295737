package org.servicehall.cases.api.sheet;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.servicehall.platform.action.Action;

/**
 * A case, and what may be done with it.
 *
 * @param actions what the asker may do with it now; none with how it stood at an earlier moment
 */
record CaseWithActions(@JsonUnwrapped SheetAnswer sheet, List<Action> actions) {}

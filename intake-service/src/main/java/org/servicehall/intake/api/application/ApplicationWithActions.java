package org.servicehall.intake.api.application;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.servicehall.intake.view.ApplicationSheet;
import org.servicehall.platform.action.Action;

/**
 * An application, and what may be done with it.
 *
 * @param actions what the asker may do with it now
 */
record ApplicationWithActions(@JsonUnwrapped ApplicationSheet sheet, List<Action> actions) {}

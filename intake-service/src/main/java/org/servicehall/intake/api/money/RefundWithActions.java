package org.servicehall.intake.api.money;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.servicehall.intake.view.money.RefundSheet;
import org.servicehall.platform.action.Action;

/**
 * A refund, and what may be done about it.
 *
 * @param actions what the asker may do with it now
 */
record RefundWithActions(@JsonUnwrapped RefundSheet sheet, List<Action> actions) {}

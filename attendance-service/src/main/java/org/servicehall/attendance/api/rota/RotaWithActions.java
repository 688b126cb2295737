package org.servicehall.attendance.api.rota;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.servicehall.platform.action.Action;

/**
 * A month's rota, and what may be done with its turns.
 *
 * @param actions what the asker may do with it now, each with its day
 */
record RotaWithActions(@JsonUnwrapped RotaSheet sheet, List<Action> actions) {}

package org.servicehall.intake.api.appointment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.intake.domain.appointment.Overtaken;
import org.servicehall.intake.view.appointment.AppointmentSheet;
import org.servicehall.intake.view.message.MessageSheet;
import org.servicehall.platform.action.Action;

/**
 * An appointment, and what may be done with it.
 *
 * @param overtakenBy what came up since, so that it can't be kept as it stands; null where nothing did (A1)
 * @param messages what the resident was told by message, and what came of it (S5)
 * @param actions what the asker may do with it now
 */
record AppointmentWithActions(
        @JsonUnwrapped AppointmentSheet sheet,
        @Nullable Overtaken overtakenBy,
        @Nullable LocalizedText overtakenText,
        List<MessageSheet> messages,
        List<Action> actions) {}

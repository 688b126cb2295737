package org.servicehall.intake.vault;

import java.util.List;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.appointment.AppointmentEvent;
import org.servicehall.contracts.appointment.DutyCallEvent;
import org.servicehall.platform.vault.KnownPeople;
import org.servicehall.platform.vault.VaultId;
import org.springframework.stereotype.Component;

/** The applicant, whoever has the appointment, the caller: none is named by what is written about it (rule R3). */
@Component
class WhoIsConcerned implements KnownPeople {
    @Override
    public List<VaultId> in(Object event) {
        return switch (event) {
            case ApplicationEvent of -> List.of(IntakeKind.APPLICANT.of(of.applicationNo()));
            case AppointmentEvent of -> List.of(IntakeKind.APPOINTMENT.of(of.appointmentNo()));
            case DutyCallEvent of -> List.of(IntakeKind.DUTY_CALL.of(of.dutyCallNo()));
            default -> List.of();
        };
    }
}

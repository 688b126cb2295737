package org.servicehall.intake.api.appointment;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.appointment.AppointmentEvent;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.intake.appointment.AppointmentSettings;
import org.servicehall.intake.message.ResidentLetters;
import org.servicehall.intake.vault.IntakeKind;
import org.servicehall.intake.view.appointment.Agendas;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.vault.Vault;
import org.servicehall.platform.vault.VaultId;
import org.springframework.stereotype.Component;

/**
 * So many messages a day one address gets of what is booked at the public door, whoever books it: nobody proves there that
 * the address is theirs. What was cancelled or moved since counts, for its message went out (rules S3, S5).
 */
@Component
class MessageLimit {
    private final Vault vault;
    private final Agendas agendas;
    private final AppointmentSettings settings;
    private final Halls halls;

    MessageLimit(Vault vault, Agendas agendas, AppointmentSettings settings, Halls halls) {
        this.vault = vault;
        this.agendas = agendas;
        this.settings = settings;
        this.halls = halls;
    }

    /**
     * @param wished by what the resident wishes to be told
     * @param person with their addresses
     * @throws Refusal {@code messages-of-address}
     */
    void check(String hall, List<MessageChannel> wished, Map<String, String> person, Instant now) {
        String today = hall + "-YY" + halls.today(hall, now).format(DateTimeFormatter.BASIC_ISO_DATE) + "-";
        for (MessageChannel channel : wished) {
            long told = withAddressOf(channel, hall, person).stream()
                    .map(VaultId::number)
                    .filter(no -> no.startsWith(today))
                    .filter(no -> isTold(no, channel))
                    .limit(settings.messagesADay())
                    .count();
            if (told >= settings.messagesADay()) {
                throw Refusal.conflict("messages-of-address", "S3", settings.messagesADay());
            }
        }
    }

    private List<VaultId> withAddressOf(MessageChannel channel, String hall, Map<String, String> person) {
        String address = Objects.requireNonNull(person.get(ResidentLetters.address(channel)));
        return ResidentLetters.address(channel).equals(Vault.EMAIL)
                ? vault.findByEmail(IntakeKind.APPOINTMENT, hall, address)
                : vault.findByPhone(IntakeKind.APPOINTMENT, hall, address);
    }

    private boolean isTold(String no, MessageChannel channel) {
        return vault.forOwnUse(IntakeKind.APPOINTMENT.of(no))
                .map(fields -> fields.get(AppointmentRegistry.AGENDA))
                .filter(agenda -> agendas.wished(agenda, no).contains(channel))
                .flatMap(agenda -> agendas.booking(agenda, no))
                .filter(booked -> AppointmentEvent.RESIDENT.equals(booked.bookedBy()))
                .isPresent();
    }
}

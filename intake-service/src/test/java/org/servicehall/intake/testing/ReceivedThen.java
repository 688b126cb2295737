package org.servicehall.intake.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Channel;
import org.servicehall.intake.catalogue.Catalogue;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.ApplicationCommand.ReceiveApplication;
import org.servicehall.intake.vault.IntakeKind;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.vault.KeptFields;
import org.servicehall.platform.vault.Vault;

/** A late certification of a pension, received at another moment than the clock's, when the act says. */
public record ReceivedThen(Commands commands, Catalogue catalogue, Halls halls, Vault vault) {
    private static final String HALL = "330106";

    public void receive(String no, Act by, Set<String> materials) {
        KeptFields.keep(vault, IntakeKind.APPLICANT.of(no), "P-" + no, Map.of("name", WholeService.NAME));
        commands.send(
                new ReceiveApplication(
                        no,
                        by,
                        HALL,
                        catalogue.inForce(HALL, halls.today(HALL, by.at()), "pension-qualification"),
                        Channel.COUNTER,
                        new Applicant("P-" + no, "欧阳**"),
                        null,
                        Set.of("LATE"),
                        materials,
                        null,
                        List.of(),
                        1,
                        List.of(),
                        List.of(),
                        halls.today(HALL, by.at()),
                        halls.deadlines(HALL)),
                CommandContext.of(by.by(), by.at()));
    }
}

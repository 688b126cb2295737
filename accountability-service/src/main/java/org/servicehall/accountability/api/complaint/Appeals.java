package org.servicehall.accountability.api.complaint;

import java.util.Map;
import org.servicehall.accountability.api.complaint.ComplaintReader.Read;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.LodgeAppeal;
import org.servicehall.accountability.vault.ComplaintKind;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintAppealed;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.vault.EnclosingCommands;
import org.servicehall.platform.vault.Vault;
import org.servicehall.platform.vault.VaultId;
import org.springframework.stereotype.Component;

/**
 * Why somebody appeals. Who is accused may guess the reporter: a refusal would say that the guess is right, an event would
 * tell it to everybody. So it lies in the vault for those who decide on it, and goes with all else that was said about the
 * complaint when its reporter is erased after it is over: it may tell who that was (rules B7, B8).
 */
@Component
public class Appeals {
    private static final String GROUNDS = "grounds";

    private final EnclosingCommands commands;
    private final Vault vault;

    Appeals(EnclosingCommands commands, Vault vault) {
        this.commands = commands;
        this.vault = vault;
    }

    public Outcome lodge(String no, String grounds, Actor actor, CommandContext context) {
        return commands.send(ComplaintEvent.STREAM + ":" + no, context, beside -> {
            String owner = vault.ownerOf(ComplaintKind.COMPLAINT.of(no)).orElseThrow(() -> HallGuard.unknown(no));
            beside.put(idOf(no, beside.mark()), owner, Map.of(GROUNDS, grounds));
            return new LodgeAppeal(no, StaffTexts.by(actor), context.at());
        });
    }

    /** For those who decide on it ({@code ComplaintFile.isDecidedBy}); the look is recorded. */
    String grounds(Read read, Actor reader, String why) {
        String no = read.file().no();
        VaultId id = read.events().stream()
                .filter(event -> event.payload() instanceof ComplaintAppealed)
                .findFirst()
                .flatMap(commands::markOf)
                .map(mark -> idOf(no, mark))
                .orElseThrow(() -> HallGuard.unknown(no));
        return vault.read(id, reader, why).getOrDefault(GROUNDS, "");
    }

    private static VaultId idOf(String no, String mark) {
        return ComplaintKind.APPEAL.of(no + "/appeal/" + mark);
    }
}

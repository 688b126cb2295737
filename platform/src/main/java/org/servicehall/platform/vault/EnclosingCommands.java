package org.servicehall.platform.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.event.Busy;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Drawn;
import org.servicehall.platform.event.IdempotencyKeyReused;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.StaleVersion;
import org.servicehall.platform.event.StreamFull;
import org.servicehall.platform.eventstore.StreamStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends commands with something that lies beside their events, as what a person said. First that, then the event; refused,
 * it is taken back; with no answer, the event decides (ADR 10). A number that was drawn for it is given back once nothing lies
 * any more, as something may lie under that number (ADR 70).
 */
public final class EnclosingCommands {
    private static final Logger LOG = LoggerFactory.getLogger(EnclosingCommands.class);

    private final Commands commands;
    private final StreamStore streams;
    private final Vault vault;

    public EnclosingCommands(Commands commands, StreamStore streams, Vault vault) {
        this.commands = commands;
        this.streams = streams;
        this.vault = vault;
    }

    /**
     * As {@link Commands#send}.
     *
     * @param stream the one that the command goes to
     * @param command makes the command, having laid into the envelope what goes beside it, or lays it when it decides
     */
    public Outcome send(String stream, CommandContext context, Function<Envelope, Object> command) {
        CommandContext keyed =
                context.key() == null ? context.withKey(UUID.randomUUID().toString()) : context;
        Envelope envelope = new Envelope(vault, Owner.of(stream, keyed));
        List<Drawn> unused = new ArrayList<>();
        try {
            Outcome outcome = vault.together(() -> commands.send(command.apply(envelope), keyed, unused::add));
            if (outcome.changedNothing()) {
                takeBack(envelope, stream);
            }
            return outcome;
        } catch (Refusal | StaleVersion | IdempotencyKeyReused | StreamFull | Busy refused) {
            takeBack(envelope, stream);
            throw refused;
        } finally {
            if (envelope.isEmpty()) {
                unused.forEach(Commands::giveBack);
            }
        }
    }

    /** The mark of the command that recorded the event; empty when it laid nothing beside it. */
    public Optional<String> markOf(RecordedEvent event) {
        return streams.findWith(event.stream(), stream -> stream.version() > event.sequence())
                .map(stream -> stream.events().get((int) event.sequence()).command())
                .map(Owner::mark);
    }

    /** The answer is known; what can't be taken back now is swept away later. */
    private static void takeBack(Envelope envelope, String stream) {
        try {
            envelope.takeBack();
        } catch (RuntimeException e) {
            LOG.warn("what was laid beside {} could not be taken back now", stream, e);
        }
    }
}

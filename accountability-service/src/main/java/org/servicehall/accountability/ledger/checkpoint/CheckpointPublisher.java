package org.servicehall.accountability.ledger.checkpoint;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.servicehall.accountability.domain.LedgerCheckpointCommand.PublishCheckpoint;
import org.servicehall.accountability.domain.LedgerCheckpointCommand.PublishDailyCheckpoint;
import org.servicehall.accountability.ledger.LedgerBook;
import org.servicehall.contracts.accountability.LedgerEvent;
import org.servicehall.contracts.accountability.LedgerEvent.CheckpointSigned;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.loop.Round;
import org.servicehall.platform.settings.Halls;

/**
 * Signs how far each hall's book reaches and lets the statement leave the database (rule B9): daily by itself, with the
 * first look at a new day, also when nothing was entered, because a day without a statement would look like one lost; and
 * whenever somebody asks.
 */
public final class CheckpointPublisher {
    public static final String NAME = "ledger-checkpoints";

    private final LedgerBook book;
    private final CheckpointSigner signer;
    private final Commands commands;
    private final Streams streams;
    private final Halls halls;
    private final Clock clock;
    /** By hall, the last checkpoint that is known to stand. */
    private final Map<String, String> standing = new ConcurrentHashMap<>();

    public CheckpointPublisher(
            LedgerBook book, CheckpointSigner signer, Commands commands, Streams streams, Halls halls, Clock clock) {
        this.book = book;
        this.signer = signer;
        this.commands = commands;
        this.streams = streams;
        this.halls = halls;
        this.clock = clock;
    }

    /** Signs the hall's book as it is now. */
    public Outcome publish(String hall, CommandContext context) {
        var stream = streamOf(hall, context.at());
        return commands.send(new PublishCheckpoint(stream, sign(stream, hall, context.at())), context);
    }

    /**
     * Signs each hall's book unless it has been signed today. Runs on every instance; the first one counts.
     *
     * @throws IllegalStateException when a hall has no checkpoint of today yet; the next look tries again
     */
    public void publishDaily() {
        var round = new Round();
        halls.all()
                .forEach(hall -> round.attempt(
                        "The checkpoint of " + hall.code(), () -> publishDaily(hall.code(), clock.instant())));
        round.end();
    }

    private void publishDaily(String hall, Instant now) {
        var stream = streamOf(hall, now);
        if (stream.equals(standing.get(hall))) {
            return;
        }
        if (streams.version(LedgerEvent.STREAM + ":" + stream) == 0) {
            commands.send(new PublishDailyCheckpoint(stream, sign(stream, hall, now)), CommandContext.of(NAME, now));
        }
        standing.put(hall, stream);
    }

    private CheckpointSigned sign(String stream, String hall, Instant now) {
        var checkpoint = signer.sign(hall, book.head(hall), now);
        return new CheckpointSigned(
                stream,
                hall,
                checkpoint.entries(),
                checkpoint.headHash(),
                checkpoint.signedAt(),
                checkpoint.keyId(),
                checkpoint.signature());
    }

    private String streamOf(String hall, Instant now) {
        return hall + "-" + halls.today(hall, now).format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}

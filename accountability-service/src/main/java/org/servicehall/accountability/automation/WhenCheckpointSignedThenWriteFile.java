package org.servicehall.accountability.automation;

import java.util.Set;
import org.servicehall.accountability.ledger.checkpoint.Checkpoint;
import org.servicehall.accountability.ledger.checkpoint.CheckpointFiles;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.accountability.LedgerEvent.CheckpointSigned;
import org.servicehall.platform.automation.Automation;
import org.servicehall.platform.automation.Reactions;
import org.servicehall.platform.event.RecordedEvent;

/** Writes each published checkpoint to a file (rule B9). */
public final class WhenCheckpointSignedThenWriteFile implements Automation {
    private final CheckpointFiles files;

    public WhenCheckpointSignedThenWriteFile(CheckpointFiles files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "when-checkpoint-signed-then-write-file";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ACCOUNTABILITY);
    }

    @Override
    public Reactions reactions() {
        return Reactions.to(CheckpointSigned.class, this::react);
    }

    private void react(CheckpointSigned signed, RecordedEvent event) {
        files.write(signed.book() + "-" + event.sequence(), checkpoint(signed));
    }

    private static Checkpoint checkpoint(CheckpointSigned event) {
        return new Checkpoint(
                event.hall(), event.entries(), event.headHash(), event.signedAt(), event.keyId(), event.signature());
    }
}

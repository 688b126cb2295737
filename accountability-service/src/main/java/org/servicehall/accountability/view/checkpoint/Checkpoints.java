package org.servicehall.accountability.view.checkpoint;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.ledger.checkpoint.Checkpoint;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.accountability.LedgerEvent.CheckpointSigned;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.view.Remembers;
import org.servicehall.platform.view.View;

/** All published checkpoints (rule B9), a document each. */
public final class Checkpoints implements Projection<SignedCheckpoint> {
    @Override
    public String name() {
        return "checkpoints";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ACCOUNTABILITY);
    }

    @Override
    public Class<SignedCheckpoint> type() {
        return SignedCheckpoint.class;
    }

    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending("hall", "signedAt"));
    }

    /** A day's checkpoints share a stream and go to documents of their own. */
    @Override
    public Remembers remembers() {
        return Remembers.PARTS_OF_STREAMS;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof CheckpointSigned ? List.of(event.id()) : List.of();
    }

    @Override
    public SignedCheckpoint apply(String id, @Nullable SignedCheckpoint current, RecordedEvent event) {
        return SignedCheckpoint.of(id, (CheckpointSigned) event.payload());
    }

    /** Every checkpoint of a hall's book, oldest first: one or a few for each day there was. */
    public static List<Checkpoint> of(String hall, View<SignedCheckpoint> view) {
        List<Checkpoint> all = new ArrayList<>();
        view.forEach(Filters.eq("hall", hall), Sorts.ascending("signedAt"), signed -> all.add(signed.checkpoint()));
        return all;
    }
}

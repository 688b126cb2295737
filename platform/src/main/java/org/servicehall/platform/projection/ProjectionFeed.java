package org.servicehall.platform.projection;

import io.micrometer.core.instrument.Counter;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.servicehall.platform.projection.Applying.Targeted;

/** Feeds one generation of a view: a batch becomes one read and one write of the documents it touches. */
final class ProjectionFeed<V extends Record> implements RecordHandler {
    private final Projection<V> projection;
    private final StoredCodec<V> codec;
    private final ViewDocuments<V> documents;
    private final Incoming.Reader reader;
    private final IgnoredEvents ignored;
    private final DeadLetters deadLetters;
    private final Progress progress;
    private final Counter applied;

    ProjectionFeed(
            Projection<V> projection,
            StoredCodec<V> codec,
            ViewDocuments<V> documents,
            Incoming.Reader reader,
            IgnoredEvents ignored,
            DeadLetters deadLetters,
            Progress progress,
            Counter applied) {
        this.projection = projection;
        this.codec = codec;
        this.documents = documents;
        this.reader = reader;
        this.ignored = ignored;
        this.deadLetters = deadLetters;
        this.progress = progress;
        this.applied = applied;
    }

    @Override
    public void reassigned() {
        deadLetters.reload();
    }

    @Override
    public void betweenBatches(Set<TopicPartition> assigned) {
        deadLetters.replay(assigned, letters -> apply(letters, stream -> false));
    }

    @Override
    public void handle(List<ConsumerRecord<String, byte[]>> records, Consumer<ConsumerRecord<String, byte[]>> done) {
        deadLetters.write(apply(records, deadLetters::isWaiting));
        records.forEach(done);
    }

    /** Applies the records to the view; gives those that could not be. */
    private List<Letter> apply(List<ConsumerRecord<String, byte[]>> records, Predicate<String> waiting) {
        List<Incoming> batch = records.stream().map(reader::read).toList();
        rememberIgnored(batch);
        List<Targeted> targeted = batch.stream()
                .map(incoming -> Targeted.of(incoming, projection))
                .toList();
        Set<String> ids =
                targeted.stream().flatMap(target -> target.documents().stream()).collect(Collectors.toSet());
        while (true) {
            Applying<V> applying = new Applying<>(projection, codec, ignored, waiting, documents.read(ids));
            targeted.forEach(applying::accept);
            if (documents.write(applying.changes())) {
                applied.increment((double) applying.applied());
                progress.written(ids);
                return applying.letters();
            }
        }
    }

    private void rememberIgnored(List<Incoming> batch) {
        for (Incoming incoming : batch) {
            if (incoming instanceof Incoming.Unknown unknown) {
                ignored.remember(unknown);
            }
        }
    }
}

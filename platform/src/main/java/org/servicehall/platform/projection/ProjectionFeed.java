package org.servicehall.platform.projection;

import io.micrometer.core.instrument.Counter;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.consumer.RecordHandler;
import org.servicehall.platform.letter.DeadLetters;
import org.servicehall.platform.letter.Genuine;
import org.servicehall.platform.letter.Letter;
import org.servicehall.platform.projection.Applying.Targeted;
import org.servicehall.platform.view.Progress;
import org.servicehall.platform.view.StoredCodec;

/** Feeds one generation of a view: a batch becomes one read and one write of the documents it touches. */
final class ProjectionFeed<V extends Record> implements RecordHandler {
    private final Projection<V> projection;
    private final StoredCodec<V> codec;
    private final ViewDocuments<V> documents;
    private final Incoming.Reader reader;
    private final IgnoredEvents ignored;
    private final DeadLetters deadLetters;
    private final Genuine genuine;
    private final Progress progress;
    private final Counter applied;

    ProjectionFeed(
            Projection<V> projection,
            StoredCodec<V> codec,
            ViewDocuments<V> documents,
            Incoming.Reader reader,
            IgnoredEvents ignored,
            DeadLetters deadLetters,
            Genuine genuine,
            Progress progress,
            Counter applied) {
        this.projection = projection;
        this.codec = codec;
        this.documents = documents;
        this.reader = reader;
        this.ignored = ignored;
        this.deadLetters = deadLetters;
        this.genuine = genuine;
        this.progress = progress;
        this.applied = applied;
    }

    @Override
    public void reassigned() {
        deadLetters.reassigned();
    }

    @Override
    public void betweenBatches(Set<TopicPartition> assigned) {
        deadLetters.replay(assigned, letters -> apply(read(letters), stream -> false));
    }

    @Override
    public void handle(List<ConsumerRecord<String, byte[]>> records, Consumer<ConsumerRecord<String, byte[]>> done) {
        List<Incoming> batch = read(records);
        List<Letter> failed = apply(batch, deadLetters::isWaiting);
        deadLetters.write(failed);
        deadLetters.settle(batch, failed);
        records.forEach(done);
    }

    private List<Incoming> read(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .filter(record -> !deadLetters.isDropped(record))
                .map(reader::read)
                .map(genuine::judged)
                .toList();
    }

    /** Applies the records to the view; gives those that could not be. */
    private List<Letter> apply(List<Incoming> batch, Predicate<String> waiting) {
        rememberIgnored(batch);
        List<Targeted> targeted = batch.stream()
                .map(incoming -> Targeted.of(incoming, projection))
                .toList();
        Set<String> ids =
                targeted.stream().flatMap(target -> target.documents().stream()).collect(Collectors.toSet());
        while (true) {
            Applying<V> applying = new Applying<>(
                    projection, codec, this::passedOver, waiting, genuine, this::missed, documents.read(ids));
            targeted.forEach(applying::accept);
            if (documents.write(applying.changes())) {
                applied.increment((double) applying.applied());
                progress.written(ids);
                return applying.letters();
            }
        }
    }

    /** Of this service's streams none is: what its store holds blocks until it is read. */
    private boolean missed(Incoming incoming) {
        return deadLetters.isUnsettled(incoming) && !genuine.isOurs(incoming);
    }

    private boolean passedOver(String stream, long first, long last) {
        Set<Long> newer = ignored.of(stream);
        return LongStream.rangeClosed(first, last)
                .allMatch(sequence -> newer.contains(sequence) || deadLetters.wasDropped(stream, sequence));
    }

    private void rememberIgnored(List<Incoming> batch) {
        for (Incoming incoming : batch) {
            if (incoming instanceof Incoming.Unknown unknown) {
                ignored.remember(unknown);
            }
        }
    }
}

package org.servicehall.platform.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
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
    private final Set<String> topics;
    private final StoredCodec<V> codec;
    private final ViewDocuments<V> documents;
    private final Incoming.Reader reader;
    private final IgnoredEvents ignored;
    private final DeadLetters deadLetters;
    private final Genuine genuine;
    private final Progress progress;
    private final Counter applied;
    private final Timer time;

    ProjectionFeed(
            Projection<V> projection,
            StoredCodec<V> codec,
            ViewDocuments<V> documents,
            Incoming.Reader reader,
            IgnoredEvents ignored,
            DeadLetters deadLetters,
            Genuine genuine,
            Progress progress,
            Counter applied,
            Timer time) {
        this.projection = projection;
        this.topics = Set.copyOf(projection.topics());
        this.codec = codec;
        this.documents = documents;
        this.reader = reader;
        this.ignored = ignored;
        this.deadLetters = deadLetters;
        this.genuine = genuine;
        this.progress = progress;
        this.applied = applied;
        this.time = time;
    }

    @Override
    public void reassigned() {
        deadLetters.reassigned();
        progress.reassigned();
    }

    @Override
    public void betweenBatches(Set<TopicPartition> assigned) {
        deadLetters.replay(assigned, letters -> apply(mine(read(letters)), stream -> false));
    }

    @Override
    public void handle(List<ConsumerRecord<String, byte[]>> records, Consumer<ConsumerRecord<String, byte[]>> done) {
        take(read(records));
        records.forEach(done);
    }

    /** Takes of what was read what is this view's; returns when its effects are stored. */
    void take(List<Incoming> read) {
        List<Incoming> batch = mine(read);
        if (!batch.isEmpty()) {
            time.record(() -> {
                List<Letter> failed = apply(batch, deadLetters::isWaiting);
                deadLetters.write(failed);
                deadLetters.settle(batch, failed);
            });
        }
    }

    private List<Incoming> mine(List<Incoming> read) {
        return read.stream()
                .filter(incoming -> topics.contains(incoming.record().topic()))
                .filter(incoming -> !deadLetters.isDropped(incoming.record()))
                .toList();
    }

    private List<Incoming> read(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(reader::read).map(genuine::judged).toList();
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

package org.servicehall.platform.projection;

import com.mongodb.client.model.bulk.ClientNamespacedWriteModel;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.servicehall.platform.bulk.Outcome;
import org.servicehall.platform.bulk.Together;
import org.servicehall.platform.bulk.Turn;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.consumer.RecordHandler;
import org.servicehall.platform.letter.DeadLetters;
import org.servicehall.platform.letter.Genuine;
import org.servicehall.platform.letter.Letter;
import org.servicehall.platform.projection.Applying.Targeted;
import org.servicehall.platform.view.Progress;
import org.servicehall.platform.view.Stored;
import org.servicehall.platform.view.StoredCodec;

/** Feeds one generation of a view: a batch becomes one read of the documents it touches, and a part of one write. */
final class ProjectionFeed<V extends Record> implements RecordHandler {
    private final Projection<V> projection;
    private final Set<String> topics;
    private final StoredCodec<V> codec;
    private final ViewDocuments<V> documents;
    private final Together writing;
    private final Incoming.Reader reader;
    private final IgnoredEvents ignored;
    private final DeadLetters deadLetters;
    private final Genuine genuine;
    private final Progress progress;
    private final FedAlone alone;
    private final Counter applied;
    private final Timer time;

    ProjectionFeed(
            Projection<V> projection,
            StoredCodec<V> codec,
            ViewDocuments<V> documents,
            Together writing,
            Incoming.Reader reader,
            IgnoredEvents ignored,
            DeadLetters deadLetters,
            Genuine genuine,
            Progress progress,
            FedAlone alone,
            Counter applied,
            Timer time) {
        this.projection = projection;
        this.topics = Set.copyOf(projection.topics());
        this.codec = codec;
        this.documents = documents;
        this.writing = writing;
        this.reader = reader;
        this.ignored = ignored;
        this.deadLetters = deadLetters;
        this.genuine = genuine;
        this.progress = progress;
        this.alone = alone;
        this.applied = applied;
        this.time = time;
    }

    @Override
    public void moved() {
        progress.fedHereAlone(documents.name(), false);
        alone.reassigned();
    }

    @Override
    public void reassigned() {
        moved();
        deadLetters.reassigned();
        progress.reassigned();
    }

    @Override
    public void betweenBatches(Set<TopicPartition> assigned) {
        progress.resting(documents.name());
        progress.fedHereAlone(documents.name(), alone.holds(assigned));
        deadLetters.replay(assigned, this::again);
    }

    /** Whether whoever waits for the view's next document waits for this instance. */
    boolean isFedHereAlone() {
        return alone.held();
    }

    /** The view goes on by a loop of its own, or its collection is read no more. */
    void leaves() {
        progress.fedHereAlone(documents.name(), false);
    }

    private List<Letter> again(List<ConsumerRecord<String, byte[]>> letters) {
        List<Letter> failed = new ArrayList<>();
        writing.run(new Batch(mine(read(letters)), stream -> false, failed::addAll));
        return failed;
    }

    @Override
    public void handle(List<ConsumerRecord<String, byte[]>> records, Consumer<ConsumerRecord<String, byte[]>> done) {
        turn(read(records)).ifPresent(writing::run);
        records.forEach(done);
    }

    /** Takes of what was read what is this view's, if anything is; when the turn is over, its effects are stored. */
    Optional<Turn> turn(List<Incoming> read) {
        List<Incoming> batch = mine(read);
        return batch.isEmpty()
                ? Optional.empty()
                : Optional.of(new Batch(batch, deadLetters::isWaiting, failed -> {
                    deadLetters.write(failed);
                    deadLetters.settle(batch, failed);
                    deadLetters.taken(batch);
                }));
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

    /** Records on their way into the view's documents. */
    private final class Batch implements Turn {
        private final List<Incoming> incoming;
        private final Predicate<String> waiting;
        private final Consumer<List<Letter>> failed;
        private List<Targeted> targeted = List.of();
        private Set<String> ids = Set.of();
        private List<Letter> letters = List.of();
        /** The batch's documents as they are once it is stored, those that it doesn't change among them. */
        private Collection<Stored<V>> shown = List.of();

        private long changing;
        private long nanos;

        /**
         * @param waiting whether events of the stream wait for one that was set aside
         * @param failed takes, when all others are stored, those records that could not be applied
         */
        Batch(List<Incoming> incoming, Predicate<String> waiting, Consumer<List<Letter>> failed) {
            this.incoming = incoming;
            this.waiting = waiting;
            this.failed = failed;
        }

        @Override
        public List<ClientNamespacedWriteModel> prepare() {
            long began = System.nanoTime();
            if (targeted.isEmpty()) {
                begin();
            }
            Optional<List<ClientNamespacedWriteModel>> writes = apply();
            while (writes.isEmpty()) {
                writes = apply();
            }
            nanos += System.nanoTime() - began;
            if (!writes.get().isEmpty()) {
                progress.writing(documents.name());
            }
            return writes.get();
        }

        private void begin() {
            rememberIgnored(incoming);
            targeted =
                    incoming.stream().map(each -> Targeted.of(each, projection)).toList();
            ids = targeted.stream()
                    .flatMap(target -> target.documents().stream())
                    .collect(Collectors.toSet());
        }

        private Optional<List<ClientNamespacedWriteModel>> apply() {
            Map<String, Stored<V>> read = documents.read(ids);
            Applying<V> applying = applied(read, false);
            Collection<Applying.Change> changes;
            try {
                changes = applying.changes();
            } catch (RuntimeException unwritable) {
                applying = applied(read, true);
                changes = applying.changes();
            }
            letters = applying.letters();
            shown = applying.documents();
            changing = applying.applied();
            return documents.writes(changes);
        }

        private Applying<V> applied(Map<String, Stored<V>> read, boolean encodesEach) {
            Applying<V> applying = new Applying<>(
                    projection,
                    codec,
                    ProjectionFeed.this::passedOver,
                    waiting,
                    genuine,
                    ProjectionFeed.this::missed,
                    encodesEach,
                    read);
            targeted.forEach(applying::accept);
            return applying;
        }

        @Override
        public long bytes() {
            return documents.bytes();
        }

        @Override
        public boolean learn(List<Outcome> outcomes) {
            return documents.learn(outcomes);
        }

        @Override
        public void lost() {
            documents.forget();
        }

        @Override
        public void finish() {
            long began = System.nanoTime();
            applied.increment((double) changing);
            progress.written(documents.name(), shown);
            failed.accept(letters);
            time.record(nanos + System.nanoTime() - began, TimeUnit.NANOSECONDS);
        }
    }
}

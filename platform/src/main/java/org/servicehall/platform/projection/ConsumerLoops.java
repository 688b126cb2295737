package org.servicehall.platform.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.bulk.Together;
import org.servicehall.platform.consumer.ConsumerLoop;
import org.servicehall.platform.consumer.ConsumerMeters;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.consumer.TopicIds;
import org.servicehall.platform.letter.DeadLetterTopic;
import org.servicehall.platform.letter.DeadLetters;
import org.servicehall.platform.letter.Genuine;
import org.servicehall.platform.letter.Letters;
import org.servicehall.platform.loop.Loops;
import org.servicehall.platform.view.Keyset;
import org.servicehall.platform.view.StoredCodec;

/** Puts together what feeds a generation of a view. */
final class ConsumerLoops {
    private static final String FEED = "hall.events.feed";
    /** Name of the pass that feeds the live views. */
    static final String VIEWS = "views";

    private final String service;
    private final MongoDatabase database;
    private final Together writing;
    private final Function<String, Consumer<String, byte[]>> members;
    private final Incoming.Reader reader;
    private final Views views;
    private final MeterRegistry metrics;
    private final Letters letters;
    private final Genuine genuine;
    private final TopicIds topicIds;
    private final Loops threads;
    private final ProjectionSettings settings;
    private final IgnoredEvents ignored;
    private final DeadLetterTopic deadLetters;
    private final Map<String, ConsumerLoop> feeding = new ConcurrentHashMap<>();

    /**
     * @param service prefix of the consumer groups: services share the broker
     * @param writing writes what views made of a batch
     * @param members gives a new member of the group it is asked for
     * @param threads what the loops run on
     */
    ConsumerLoops(
            String service,
            MongoDatabase database,
            Together writing,
            Function<String, Consumer<String, byte[]>> members,
            DeadLetterTopic deadLetters,
            Incoming.Reader reader,
            Views views,
            Letters letters,
            Genuine genuine,
            MeterRegistry metrics,
            TopicIds topicIds,
            Loops threads,
            ProjectionSettings settings) {
        this.service = service;
        this.database = database;
        this.writing = writing;
        this.members = members;
        this.reader = reader;
        this.views = views;
        this.metrics = metrics;
        this.letters = letters;
        this.genuine = genuine;
        this.topicIds = topicIds;
        this.threads = threads;
        this.settings = settings;
        this.ignored = new IgnoredEvents(database);
        this.deadLetters = deadLetters;
    }

    /** Consumer group of the generation that fills a collection. */
    String group(String name) {
        return service + "." + name;
    }

    /** Consumer group that says how far the view is that is read. */
    String groupOf(Generation live) {
        return group(live.hasLoop() ? live.live() : VIEWS);
    }

    /** A loop of its own for a generation. */
    ConsumerLoop projection(Projection<?> projection, String collection) {
        prepare(projection, collection);
        String group = group(collection);
        ConsumerLoop loop = new ConsumerLoop(
                collection,
                group,
                projection.topics(),
                () -> members.apply(group),
                feed(projection, collection),
                topicIds,
                threads,
                over -> forget(collection, over));
        feeds(loop, collection);
        return loop;
    }

    /** The loop of all views that have joined it. */
    ConsumerLoop pass(List<? extends Projection<?>> projections, Generations generations) {
        Set<String> topics = projections.stream()
                .flatMap(projection -> projection.topics().stream())
                .collect(Collectors.toSet());
        String group = group(VIEWS);
        return new ConsumerLoop(
                VIEWS,
                group,
                topics,
                () -> members.apply(group),
                new ViewsPass(
                        projections, generations, this, writing, reader, genuine, settings.awaited(), views.waiting()),
                topicIds,
                threads,
                _ -> {});
    }

    <V extends Record> ProjectionFeed<V> feed(Projection<V> projection, String collection) {
        StoredCodec<V> codec = new StoredCodec<>(projection.type(), database.getCodecRegistry());
        return new ProjectionFeed<>(
                projection,
                codec,
                new ViewDocuments<>(database.getCollection(collection, BsonDocument.class), codec),
                writing,
                reader,
                ignored,
                deadLettersOf(projection.name(), collection),
                genuine,
                views.progressOf(projection),
                new FedAlone(projection.topics(), topicIds::partitions, System::nanoTime),
                applied(collection),
                metrics.timer(FEED, ConsumerMeters.CONSUMER, collection));
    }

    /** Events that this process applied for the generation since it started. */
    Counter applied(String name) {
        return metrics.counter(ConsumerMeters.APPLIED, ConsumerMeters.CONSUMER, name);
    }

    Letters letters() {
        return letters;
    }

    /** The generation is fed by this loop from now on, so its lag is that loop's. */
    void feeds(ConsumerLoop loop, String consumer) {
        if (feeding.put(consumer, loop) == null) {
            Gauge.builder(ConsumerMeters.LAG, feeding, all -> lag(all.get(consumer)))
                    .tag(ConsumerMeters.CONSUMER, consumer)
                    .register(metrics);
        }
    }

    private static double lag(@Nullable ConsumerLoop loop) {
        return ConsumerMeters.known(loop == null ? -1 : loop.lag());
    }

    /** Each generation and comparison is a consumer of its own; none is to leave its meters behind when it is fed no more. */
    void forget(String consumer, ConsumerLoop fedBy) {
        if (feeding.remove(consumer, fedBy)) {
            for (String meter : List.of(ConsumerMeters.LAG, ConsumerMeters.APPLIED, FEED)) {
                metrics.find(meter)
                        .tag(ConsumerMeters.CONSUMER, consumer)
                        .meters()
                        .forEach(metrics::remove);
            }
        }
    }

    private DeadLetters deadLettersOf(String name, String generation) {
        return new DeadLetters(service, group(generation), name, letters, deadLetters, reader::knows);
    }

    /** Makes the indexes that the view is asked by. */
    void prepare(Projection<?> projection, String collection) {
        MongoCollection<BsonDocument> documents = database.getCollection(collection, BsonDocument.class);
        for (Bson keys : projection.indexes()) {
            documents.createIndex(Keyset.told(keys, documents.getCodecRegistry()));
        }
    }
}

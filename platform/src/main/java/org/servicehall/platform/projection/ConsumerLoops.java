package org.servicehall.platform.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
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
import org.servicehall.platform.consumer.GroupOffsets;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.consumer.TopicIds;
import org.servicehall.platform.letter.DeadLetterTopic;
import org.servicehall.platform.letter.DeadLetters;
import org.servicehall.platform.letter.Genuine;
import org.servicehall.platform.letter.Letters;
import org.servicehall.platform.loop.Loops;
import org.servicehall.platform.view.Keyset;
import org.servicehall.platform.view.StoredCodec;

/** Puts together what feeds a generation of a view or an automation. */
final class ConsumerLoops {
    private static final String APPLIED = "hall.events.applied";
    private static final String LAG = "hall.events.lag";
    private static final String FEED = "hall.events.feed";
    private static final String CONSUMER = "consumer";
    /** Name of the pass that feeds the live views. */
    static final String VIEWS = "views";
    /** Name of the reader that reads for the automations. */
    static final String AUTOMATIONS = "automations";

    /** Once so much is handed to automations and not done by all, no more is taken; what was taken at once is handed out whole. */
    static final int RECORDS_IN_HAND = 2_000;

    private static final long BYTES_IN_HAND = 4 << 20;

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
    private final AutomationNumbers numbers;
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
        this.numbers = new AutomationNumbers(database);
        this.deadLetters = deadLetters;
    }

    /** Consumer group of the generation that fills a collection; for an automation the name that its letters are under. */
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
                metrics.timer(FEED, CONSUMER, collection));
    }

    /** One reader for all of them, and a hand for each. */
    Automations automations(List<Automation> automations) {
        List<Hand> hands = automations.stream().map(this::hand).toList();
        String group = group(AUTOMATIONS);
        ConsumerLoop loop = new ConsumerLoop(
                AUTOMATIONS,
                group,
                automations.stream()
                        .flatMap(automation -> automation.topics().stream())
                        .collect(Collectors.toSet()),
                () -> members.apply(group),
                new Hands(hands, numbers, reader, new Room(RECORDS_IN_HAND, BYTES_IN_HAND)),
                topicIds,
                threads,
                _ -> {});
        Automations all = new Automations(hands, loop);
        hands.forEach(hand -> Gauge.builder(LAG, all, each -> known(each.lag(hand)))
                .tag(CONSUMER, hand.name())
                .register(metrics));
        return all;
    }

    private Hand hand(Automation automation) {
        String name = automation.name();
        AutomationFeed feed = new AutomationFeed(
                automation,
                reader,
                deadLettersOf(name, name),
                genuine,
                applied(name),
                new ViewPatience(settings.viewPatience()));
        return new Hand(automation, group(name), feed, threads);
    }

    /** The groups that these had of their own in an earlier program. */
    FormerGroups formerGroups(List<Hand> hands, GroupOffsets offsets, Duration pace) {
        return new FormerGroups(group(AUTOMATIONS), hands, numbers, offsets, System::nanoTime, pace);
    }

    AutomationNumbers numbers() {
        return numbers;
    }

    /** Events that this process applied for the automation or generation since it started. */
    Counter applied(String name) {
        return metrics.counter(APPLIED, CONSUMER, name);
    }

    Letters letters() {
        return letters;
    }

    /** The generation is fed by this loop from now on, so its lag is that loop's. */
    void feeds(ConsumerLoop loop, String consumer) {
        if (feeding.put(consumer, loop) == null) {
            Gauge.builder(LAG, feeding, all -> lag(all.get(consumer)))
                    .tag(CONSUMER, consumer)
                    .register(metrics);
        }
    }

    private static double lag(@Nullable ConsumerLoop loop) {
        return loop == null ? Double.NaN : known(loop.lag());
    }

    private static double known(long lag) {
        return lag < 0 ? Double.NaN : lag;
    }

    /** Each generation and comparison is a consumer of its own; none is to leave its meters behind when it is fed no more. */
    void forget(String consumer, ConsumerLoop fedBy) {
        if (feeding.remove(consumer, fedBy)) {
            for (String meter : List.of(LAG, APPLIED, FEED)) {
                metrics.find(meter).tag(CONSUMER, consumer).meters().forEach(metrics::remove);
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

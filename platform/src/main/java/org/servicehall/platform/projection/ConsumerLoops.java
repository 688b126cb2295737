package org.servicehall.platform.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.servicehall.platform.consumer.ConsumerLoop;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.consumer.RecordHandler;
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
    private static final String CONSUMER = "consumer";

    private final String service;
    private final MongoDatabase database;
    private final Function<String, Consumer<String, byte[]>> members;
    private final Incoming.Reader reader;
    private final Views views;
    private final MeterRegistry metrics;
    private final Letters letters;
    private final Genuine genuine;
    private final TopicIds topicIds;
    private final Loops threads;
    private final Duration viewPatience;
    private final IgnoredEvents ignored;
    private final DeadLetterTopic deadLetters;

    /**
     * @param service prefix of the consumer groups: services share the broker
     * @param members gives a new member of the group it is asked for
     * @param threads what the loops run on
     * @param viewPatience how long an automation's event waits for a view before it is set aside
     */
    ConsumerLoops(
            String service,
            MongoDatabase database,
            Function<String, Consumer<String, byte[]>> members,
            DeadLetterTopic deadLetters,
            Incoming.Reader reader,
            Views views,
            Letters letters,
            Genuine genuine,
            MeterRegistry metrics,
            TopicIds topicIds,
            Loops threads,
            Duration viewPatience) {
        this.service = service;
        this.database = database;
        this.members = members;
        this.reader = reader;
        this.views = views;
        this.metrics = metrics;
        this.letters = letters;
        this.genuine = genuine;
        this.topicIds = topicIds;
        this.threads = threads;
        this.viewPatience = viewPatience;
        this.ignored = new IgnoredEvents(database);
        this.deadLetters = deadLetters;
    }

    /** Consumer group of an automation, or of the generation that fills a collection. */
    String group(String name) {
        return service + "." + name;
    }

    <V extends Record> ConsumerLoop projection(Projection<V> projection, String collection) {
        StoredCodec<V> codec = new StoredCodec<>(projection.type(), database.getCodecRegistry());
        MongoCollection<BsonDocument> documents = database.getCollection(collection, BsonDocument.class);
        prepare(documents, projection);
        return loop(
                collection,
                projection.topics(),
                new ProjectionFeed<>(
                        projection,
                        codec,
                        new ViewDocuments<>(documents, codec),
                        reader,
                        ignored,
                        deadLettersOf(projection.name(), collection),
                        genuine,
                        views.progressOf(projection),
                        applied(collection)));
    }

    ConsumerLoop automation(Automation automation) {
        String name = automation.name();
        AutomationFeed feed = new AutomationFeed(
                automation, reader, deadLettersOf(name, name), genuine, applied(name), new ViewPatience(viewPatience));
        return loop(name, automation.topics(), feed);
    }

    /** Events that this process applied for the automation or generation since it started. */
    Counter applied(String name) {
        return metrics.counter(APPLIED, CONSUMER, name);
    }

    Letters letters() {
        return letters;
    }

    private ConsumerLoop loop(String name, Set<String> topics, RecordHandler handler) {
        String group = group(name);
        ConsumerLoop loop = new ConsumerLoop(
                name, group, topics, () -> members.apply(group), handler, topicIds, threads, () -> forget(name));
        metrics.gauge(LAG, Tags.of(CONSUMER, name), loop, each -> each.lag() < 0 ? Double.NaN : each.lag());
        return loop;
    }

    /** Each rebuild and comparison is a consumer of its own; none is to leave its meters behind. */
    private void forget(String consumer) {
        for (String meter : List.of(LAG, APPLIED)) {
            metrics.find(meter).tag(CONSUMER, consumer).meters().forEach(metrics::remove);
        }
    }

    private DeadLetters deadLettersOf(String name, String generation) {
        return new DeadLetters(service, group(generation), name, letters, deadLetters, reader::knows);
    }

    private void prepare(MongoCollection<BsonDocument> documents, Projection<?> projection) {
        for (Bson keys : projection.indexes()) {
            documents.createIndex(Keyset.told(keys, documents.getCodecRegistry()));
        }
    }
}

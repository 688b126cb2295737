package org.servicehall.platform.relay;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What the store remembers of the topics that this service publishes to, one document each (ADR 14). */
final class TopicMemory {
    private static final String ID = "_id";
    private static final String TOPIC_ID = "topicId";
    private static final String EDITION = "edition";
    private static final String ENDS = "ends";
    private static final String LOST_AT = "lostAt";
    private static final String RUN = "republication";

    /**
     * A topic as it was when last looked at.
     *
     * @param id Kafka's own, which a topic made anew does not keep
     * @param edition counts how often it was made anew, or cut off; 0 is the first
     * @param ends by partition, up to where this service has published
     * @param lostAt since when it lacks what was published before; null when it does not
     * @param run its republication, or the last there was; null before the first
     */
    record Topic(
            String name,
            String id,
            int edition,
            Map<Integer, Long> ends,
            @Nullable Instant lostAt,
            @Nullable Run run) {
        boolean isBehind() {
            return lostAt != null;
        }
    }

    /**
     * A republication.
     *
     * @param finishedAt when every stream was found published; null while it goes on
     * @param pass how often it goes through the streams; the last pass finds nothing missing
     * @param streams looked at in this pass
     * @param missing streams not published yet when this pass came to them
     * @param events published, of the streams of this pass
     */
    record Run(Instant startedAt, @Nullable Instant finishedAt, int pass, long streams, long missing, long events) {
        boolean goesOn() {
            return finishedAt == null;
        }
    }

    private final MongoCollection<Document> topics;

    TopicMemory(MongoDatabase database) {
        this.topics = database.getCollection("topics").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    Map<String, Topic> all() {
        return topics.find().map(TopicMemory::topic).into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(Topic::name, Function.identity()));
    }

    /** Remembers a topic never seen before, with an edition above the first when streams were published to another. */
    Topic first(String name, String id, @Nullable Instant lostAt) {
        Document document = new Document(ID, name).append(TOPIC_ID, id).append(EDITION, lostAt == null ? 0 : 1);
        if (lostAt != null) {
            document.append(LOST_AT, Date.from(lostAt));
        }
        try {
            topics.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        return find(name).orElseThrow();
    }

    /** Begins a new edition, unless another instance was faster. */
    Topic anew(Topic before, String id, @Nullable Instant lostAt) {
        Document set = new Document(TOPIC_ID, id).append(EDITION, before.edition() + 1);
        if (lostAt != null) {
            set.append(LOST_AT, Date.from(lostAt));
        }
        topics.updateOne(asSeen(before), new Document("$set", set).append("$unset", new Document(ENDS, "")));
        return find(before.name()).orElseThrow();
    }

    /** Remembers up to where events were acknowledged. */
    void reached(Topic topic, Map<Integer, Long> ends) {
        Document further = new Document();
        ends.forEach((partition, end) -> further.append(ENDS + "." + partition, end));
        topics.updateOne(asSeen(topic), new Document("$max", further));
    }

    /** Everything published is on the topic again, or about to be whatever happens. */
    void whole(Topic topic) {
        topics.updateOne(asSeen(topic), new Document("$unset", new Document(LOST_AT, "")));
    }

    void begin(String name, Instant now) {
        topics.updateOne(
                new Document(ID, name), new Document("$set", new Document(RUN, run(new Run(now, null, 1, 0, 0, 0)))));
    }

    void progress(Topic topic, Run run) {
        Document as = asSeen(topic).append(RUN + ".finishedAt", null);
        topics.updateOne(as, new Document("$set", new Document(RUN, run(run))));
    }

    private Optional<Topic> find(String name) {
        return Optional.ofNullable(topics.find(new Document(ID, name)).first()).map(TopicMemory::topic);
    }

    private static Document asSeen(Topic topic) {
        return new Document(ID, topic.name()).append(EDITION, topic.edition());
    }

    private static Topic topic(Document document) {
        Map<Integer, Long> ends = new HashMap<>();
        document.get(ENDS, new Document())
                .forEach((partition, end) -> ends.put(Integer.valueOf(partition), ((Number) end).longValue()));
        Document run = document.get(RUN, Document.class);
        return new Topic(
                document.getString(ID),
                document.getString(TOPIC_ID),
                document.getInteger(EDITION),
                ends,
                instant(document, LOST_AT),
                run == null ? null : run(run));
    }

    private static Document run(Run run) {
        Document document = new Document("startedAt", Date.from(run.startedAt()));
        if (run.finishedAt() != null) {
            document.append("finishedAt", Date.from(run.finishedAt()));
        }
        return document.append("pass", run.pass())
                .append("streams", run.streams())
                .append("missing", run.missing())
                .append("events", run.events());
    }

    private static Run run(Document run) {
        return new Run(
                run.getDate("startedAt").toInstant(),
                instant(run, "finishedAt"),
                run.getInteger("pass"),
                run.getLong("streams"),
                run.getLong("missing"),
                run.getLong("events"));
    }

    private static @Nullable Instant instant(Document document, String field) {
        Date date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }
}

package org.servicehall.platform.letter;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.servicehall.platform.letter.Letter.Kind;
import org.servicehall.platform.view.Backlog;
import org.servicehall.platform.view.View;

/** How many letters there are. */
final class LetterNumbers {
    private final MongoCollection<Document> collection;

    LetterNumbers(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /** What lies there by topic and kind, counted up to so many letters. */
    List<LettersOfTopic> byTopic(int most) {
        Map<String, LettersOfTopic> found = new TreeMap<>();
        collection
                .find()
                .projection(Projections.include("topic", "kind", "since"))
                .limit(most)
                .map(letter -> new LettersOfTopic(
                        letter.getString("topic"),
                        Kind.valueOf(letter.getString("kind")),
                        1,
                        letter.getDate("since").toInstant()))
                .forEach(one -> found.merge(one.topic() + " " + one.kind(), one, LettersOfTopic::with));
        return List.copyOf(found.values());
    }

    /** Those that nobody has given up. */
    Backlog waiting() {
        Document waiting = new Document("kind", new Document("$in", Letters.names(kind -> kind != Kind.DROPPED)));
        long count = collection.countDocuments(waiting, new CountOptions().limit(Backlog.MOST + 1));
        Document first = collection.find(waiting).sort(new Document("since", 1)).first();
        Instant oldest = first == null ? null : first.getDate("since").toInstant();
        return new Backlog(Math.min(count, Backlog.MOST), count > Backlog.MOST, oldest, null);
    }

    /** Counted no further than one page goes. */
    Backlog of(Kind kind) {
        int found = collection
                .find(new Document("kind", kind.name()))
                .projection(Projections.include("_id"))
                .limit(View.LARGEST_PAGE + 1)
                .into(new ArrayList<>())
                .size();
        return new Backlog(Math.min(found, View.LARGEST_PAGE), found > View.LARGEST_PAGE, null, null);
    }
}

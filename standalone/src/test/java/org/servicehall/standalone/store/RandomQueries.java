package org.servicehall.standalone.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Documents as unlike as fields allow, and queries that find some of them. */
final class RandomQueries {
    static final List<Bson> ORDERS = List.of(
            Sorts.ascending("_id"),
            Sorts.descending("urgent", "no", "_id"),
            Sorts.orderBy(Sorts.descending("urgent"), Sorts.ascending("due", "_id")),
            Sorts.ascending("due", "_id"),
            Sorts.descending("due", "_id"),
            Sorts.ascending("no", "due", "_id"));

    private RandomQueries() {}

    static Document document(String id, Random random) {
        Document document = new Document("_id", id);
        document.append("hall", random.nextInt(3) == 0 ? "B" : "A");
        if (random.nextInt(5) > 0) {
            document.append("state", "S" + random.nextInt(4));
        }
        if (random.nextInt(5) > 0) {
            document.append("urgent", random.nextBoolean());
        }
        if (random.nextInt(4) > 0) {
            document.append("no", random.nextInt(6) == 0 ? random.nextInt(3) : "张" + random.nextInt(9));
        }
        if (random.nextInt(4) > 0) {
            document.append("due", due(random));
        }
        if (random.nextInt(3) == 0) {
            document.append("part", new Document("kind", "K" + random.nextInt(2)));
        }
        return switch (random.nextInt(6)) {
            case 0 -> document.append("tags", List.of("x", "y" + random.nextInt(2)));
            case 1 -> document.append("tags", List.of());
            case 2 -> document.append("tags", "y1");
            default -> document;
        };
    }

    static Object due(Random random) {
        return random.nextInt(8) == 0 ? "never" : Instant.ofEpochMilli(random.nextInt(20));
    }

    static Bson filter(Random random) {
        List<Bson> all = new ArrayList<>();
        if (random.nextInt(4) > 0) {
            all.add(Filters.eq("hall", random.nextInt(4) == 0 ? "B" : "A"));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            all.add(single(random));
        }
        if (random.nextInt(3) == 0) {
            all.add(Filters.or(
                    Filters.or(Filters.lt("urgent", true), Filters.eq("urgent", null)),
                    Filters.and(Filters.eq("urgent", true), single(random))));
        }
        if (random.nextInt(3) == 0) {
            all.add(Filters.or(
                    Filters.eq("state", "S" + random.nextInt(4)),
                    Filters.and(Filters.eq("part.kind", "K1"), Filters.eq("state", null)),
                    Filters.eq("tags", "y1")));
        }
        if (random.nextInt(3) == 0) {
            all.add(carriedBy("S" + random.nextInt(4), "K" + random.nextInt(2)));
        }
        all.add(Filters.exists("gone", false));
        return Filters.and(all);
    }

    /** By either field, each with an index of its own in the one order. */
    static Bson carriedBy(String state, String kind) {
        return Filters.or(
                Filters.eq("state", state), Filters.and(Filters.eq("part.kind", kind), Filters.eq("state", null)));
    }

    private static Bson single(Random random) {
        String no = "张" + random.nextInt(9);
        return switch (random.nextInt(14)) {
            case 0 -> Filters.eq("state", "S" + random.nextInt(4));
            case 1 -> Filters.in("state", "S1", "S" + random.nextInt(4), null);
            case 2 -> Filters.eq("urgent", random.nextBoolean());
            case 3 -> Filters.gt("no", no);
            case 4 -> Filters.and(Filters.gte("no", no), Filters.lt("no", no + "~"));
            case 5 -> Filters.exists("no");
            case 6 -> Filters.lte("due", Instant.ofEpochMilli(random.nextInt(20)));
            case 7 ->
                Filters.and(
                        Filters.gt("due", Instant.ofEpochMilli(random.nextInt(10))),
                        Filters.lt("due", Instant.ofEpochMilli(15)));
            case 8 -> Filters.eq("due", null);
            case 9 -> Filters.ne("due", null);
            case 10 -> Filters.eq("part.kind", "K1");
            case 11 -> Filters.eq("tags", random.nextInt(4) == 0 ? null : "y1");
            case 12 -> Filters.regex("no", "^张[1-3]");
            default -> Filters.gte("no", random.nextInt(3));
        };
    }
}

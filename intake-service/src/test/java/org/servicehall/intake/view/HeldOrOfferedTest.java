package org.servicehall.intake.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.intake.domain.ApplicationStatus;
import org.servicehall.platform.testing.EmbeddedStack;

/** The one look for one person's applications reads by an index for each of its two ways; what it finds is few (ADR 78). */
@Tag("D7")
class HeldOrOfferedTest {
    private static final String HALL = "330106";

    @Test
    void eachWayHasItsIndex() {
        try (MongoClient client = MongoClients.create(EmbeddedStack.get().mongoUri("held_or_offered"))) {
            var applications = client.getDatabase("held_or_offered").getCollection("applications");
            applications.drop();
            new Applications(mock(), mock()).indexes().forEach(keys -> applications.createIndex(withId(keys)));
            applications.insertMany(documents());
            assertThat(plan(applications))
                    .contains("hall_1_clerk_1_status_1_urgent_-1", "hall_1_offeredTo_1_urgent_-1")
                    .doesNotContain("COLLSCAN");
        }
    }

    private static String plan(MongoCollection<Document> applications) {
        return applications
                .find(ApplicationSearch.heldByOrOfferedTo("x1", HALL))
                .sort(Sorts.orderBy(ApplicationQueries.ORDER, Sorts.ascending("_id")))
                .limit(201)
                .explain()
                .get("queryPlanner", Document.class)
                .get("winningPlan", Document.class)
                .toJson();
    }

    /** As the platform makes indexes. */
    private static BsonDocument withId(Bson keys) {
        var told = keys.toBsonDocument(BsonDocument.class, MongoClientSettings.getDefaultCodecRegistry());
        told.append("_id", told.get(List.copyOf(told.keySet()).getLast()));
        return told;
    }

    private static List<Document> documents() {
        var states = ApplicationStatus.values();
        return IntStream.range(0, 500)
                .mapToObj(n -> new Document("_id", n)
                        .append("hall", n % 2 == 0 ? HALL : "340123")
                        .append("clerk", "x" + n % 7)
                        .append("offeredTo", n % 9 == 0 ? "x" + n % 5 : null)
                        .append("status", states[n % states.length].name())
                        .append("urgent", n % 11 == 0))
                .toList();
    }
}

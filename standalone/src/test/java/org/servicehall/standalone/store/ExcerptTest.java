package org.servicehall.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static final Document OF_HALL = new Document("hall", "A");

    @Test
    void readsOnlyWhatIsAskedForAndGiven() {
        Document query = new Document(
                "$and",
                List.of(
                        OF_HALL,
                        new Document(
                                "$or", List.of(new Document("due.at", new Document("$gt", 1)), new Document("a", 2)))));
        Document kept = new Document("_id", "1")
                .append("hall", "A")
                .append("timeline", List.of("long"))
                .append("due", new Document("at", 5).append("by", "x"))
                .append("urgent", true)
                .append("part", new Document("more", "y").append("kind", "K1"));
        Excerpt excerpt = Excerpt.of(query, new Document("urgent", -1), new Document("part.kind", 1));
        assertThat(Bson.document(Bson.bytes(kept), Objects.requireNonNull(excerpt)))
                .isEqualTo(new Document("_id", "1")
                        .append("hall", "A")
                        .append("due", new Document("at", 5))
                        .append("urgent", true)
                        .append("part", new Document("kind", "K1")));
    }

    @Test
    void takesListsWholeAndWhatIsAskedForBothWholeAndInPart() {
        Document kept = new Document("_id", "1")
                .append("list", List.of(new Document("a", 1).append("b", 2)))
                .append("part", new Document("more", "y").append("kind", "K1"));
        Document given = new Document("list.a", 1).append("part", 1).append("part.kind", 1);
        assertThat(Bson.document(Bson.bytes(kept), Objects.requireNonNull(Excerpt.of(OF_HALL, null, given))))
                .isEqualTo(kept);
    }

    @Test
    void leavesOutWhatIsNotGiven() {
        Document kept = new Document("_id", "1").append("hall", "A").append("applied", new Document("S:1", 2));
        Excerpt excerpt = Excerpt.of(OF_HALL, null, new Document("applied", 0).append("revision", false));
        assertThat(Bson.document(Bson.bytes(kept), Objects.requireNonNull(excerpt)))
                .isEqualTo(new Document("_id", "1").append("hall", "A"));
        assertThat(excerpt.isWhatIsGiven()).isTrue();
    }

    @Test
    void takesTheWholeWhereItIsNotKnownWhatIsRead() {
        Document given = new Document("no", 1);
        assertThat(Excerpt.of(OF_HALL, null, given)).isNotNull();
        assertThat(Excerpt.of(OF_HALL, null, new Document("_id", 1))).isNotNull();
        assertThat(Excerpt.of(OF_HALL, null, null)).isNull();
        assertThat(Excerpt.of(OF_HALL, null, new Document())).isNull();
        assertThat(Excerpt.of(OF_HALL, null, new Document("hall", 0))).isNull();
        assertThat(Excerpt.of(OF_HALL, null, new Document("part.kind", 0))).isNull();
        assertThat(Excerpt.of(OF_HALL, null, new Document("no", 1).append("part", 0)))
                .isNull();
        assertThat(Excerpt.of(OF_HALL, null, new Document("_id", 0))).isNull();
        assertThat(Excerpt.of(OF_HALL, null, new Document("list", new Document("$slice", 1))))
                .isNull();
        assertThat(Excerpt.of(OF_HALL, null, new Document("list.$", 1))).isNull();
        assertThat(Excerpt.of(OF_HALL, new Document("$natural", -1), given)).isNull();
        assertThat(Excerpt.of(new Document("$expr", OF_HALL), null, given)).isNull();
        assertThat(Excerpt.of(new Document("$nor", "no list"), null, given)).isNull();
    }
}

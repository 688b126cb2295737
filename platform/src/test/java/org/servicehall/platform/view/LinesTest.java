package org.servicehall.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.platform.testing.AskedStore;

/** A line is read of a document that has much more (ADR 72). */
class LinesTest {
    public record Name(String zh, String en) {}

    public record Step(String by, @Nullable Instant at) {}

    public record End(@Nullable Step step, @Nullable String why) {}

    public record Part(
            Name name, List<Step> steps, @Nullable End end, Instant begun) {}

    public record Sheet(
            String no,
            boolean urgent,
            int count,
            String much,
            @Nullable Part part) {}

    public record EndLine(@Nullable Step step) {}

    public record PartLine(
            Name name, List<Step> steps, @Nullable EndLine end) {}

    public record Line(String no, boolean urgent, @Nullable PartLine part) {}

    public record Elsewhere(String no, String none) {}

    public record OtherType(String no, long count) {}

    public record Deep(@Nullable DeepPart part) {}

    public record DeepPart(String begun) {}

    private final AskedStore asked = new AskedStore();
    private final MongoCollection<BsonDocument> sheets = asked.database().getCollection("sheets-1", BsonDocument.class);
    private final StoredCodec<Sheet> codec =
            new StoredCodec<>(Sheet.class, asked.database().getCodecRegistry());
    private final View<Sheet> whole = new View<>("sheets", () -> sheets, codec, new Progress());
    private final View<Line> lines = whole.only(Line.class);

    @AfterEach
    void close() {
        asked.database().drop();
        asked.close();
    }

    @Test
    void aLineHasWhatTheDocumentHasOfIt() {
        Step step = new Step("li.na", Instant.EPOCH);
        store(new Sheet(
                "1",
                true,
                7,
                "x",
                new Part(new Name("甲", "a"), List.of(step, step), new End(step, "y"), Instant.EPOCH)));
        store(new Sheet(
                "2", false, 7, "x", new Part(new Name("乙", "b"), List.of(), new End(null, "y"), Instant.EPOCH)));
        store(new Sheet("3", false, 7, "x", new Part(new Name("丙", "c"), List.of(), null, Instant.EPOCH)));
        store(new Sheet("4", false, 7, "x", null));
        List<Line> read =
                lines.page(Filters.empty(), Sorts.ascending("no"), null, 10).items();
        assertThat(read.getFirst())
                .isEqualTo(
                        new Line("1", true, new PartLine(new Name("甲", "a"), List.of(step, step), new EndLine(step))));
        assertThat(read.get(1).part()).isNotNull();
        assertThat(read.get(1).part().name()).isEqualTo(new Name("乙", "b"));
        assertThat(read.get(2)).isEqualTo(new Line("3", false, new PartLine(new Name("丙", "c"), List.of(), null)));
        assertThat(read.get(3)).isEqualTo(new Line("4", false, null));
        assertThat(lines.find("1")).contains(read.getFirst());
    }

    @Test
    void whatIsGoneIsGone() {
        sheets.insertOne(codec.encode(Stored.<Sheet>absent("1").with(null, "S:1", 0)));
        assertThat(lines.find("1")).isEmpty();
        assertThat(lines.page(Filters.empty(), Sorts.ascending("no"), null, 10).items())
                .isEmpty();
    }

    /** By what it has and by what it hasn't, within what it has whole and in part. */
    @ParameterizedTest
    @ValueSource(strings = {"no", "count", "part.begun", "part.name.zh", "part.end.step.by", "part.end.why", "part"})
    void linesComeInTheOrderOfTheWholeAndPageByPage(String field) {
        IntStream.range(0, 9).forEach(n -> store(sheet(n)));
        for (Bson order : List.of(Sorts.ascending(field), Sorts.descending(field))) {
            List<String> expected = whole.page(Filters.empty(), order, null, 20).items().stream()
                    .map(Sheet::no)
                    .toList();
            if (field.equals("part")) {
                assertThat(lines.page(Filters.empty(), order, null, 20).items())
                        .extracting(Line::no)
                        .containsExactlyElementsOf(expected);
                continue;
            }
            List<String> seen = new ArrayList<>();
            String after = null;
            do {
                Page<Line> page = lines.page(Filters.empty(), order, after, 2);
                page.items().forEach(line -> seen.add(line.no()));
                after = page.next();
            } while (after != null);
            assertThat(seen).isEqualTo(expected).hasSize(9);
        }
    }

    @Test
    void aLineThatTheViewDoesNotHaveIsRefusedAtTheStart() {
        assertThatThrownBy(() -> whole.only(Elsewhere.class)).hasMessageContaining("has no none");
        assertThatThrownBy(() -> whole.only(OtherType.class)).hasMessageContaining("count is a int there, and no long");
        assertThatThrownBy(() -> whole.only(Deep.class)).hasMessageContaining("part.begun");
    }

    private static Sheet sheet(int n) {
        Step step = n % 3 == 0 ? null : new Step("u" + n % 2, Instant.EPOCH);
        End end = n % 4 == 0 ? null : new End(step, n % 2 == 0 ? null : "w" + n);
        return new Sheet(
                "no" + n,
                n % 2 == 0,
                100 - n,
                "x",
                new Part(new Name("名" + n % 3, "n"), List.of(), end, Instant.ofEpochSecond(n * 7 % 5)));
    }

    private void store(Sheet sheet) {
        sheets.insertOne(codec.encode(Stored.<Sheet>absent(sheet.no()).with(sheet, "S:" + sheet.no(), 0)));
    }
}

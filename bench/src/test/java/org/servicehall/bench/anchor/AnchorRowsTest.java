package org.servicehall.bench.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.servicehall.bench.suite.Effort;
import org.servicehall.bench.suite.Hall;
import org.servicehall.bench.suite.Line;
import org.servicehall.platform.testing.EmbeddedStack;

/** Each row measures what it is named after, on a store and a broker without a hall, and leaves nothing behind. */
class AnchorRowsTest {
    private static final EmbeddedStack STACK = EmbeddedStack.get();
    private static final Effort LITTLE = new Effort(1, 2);
    private static final Hall HALL =
            new Hall(URI.create("http://nowhere"), Map.of(), Path.of("nowhere"), withoutDatabase(), STACK.kafka());

    /** A container's address has more behind the database. */
    @BeforeAll
    static void onTheEmbeddedStackAlone() {
        assumeTrue(STACK.isEmbedded());
    }

    private static String withoutDatabase() {
        return STACK.mongoUri("").replaceFirst("/$", "");
    }

    @Test
    void appendsAreMeasuredOverTheLengthOfTheStream() throws Exception {
        List<Line> lines = new AppendRow().measure(HALL, LITTLE);

        assertThat(lines).hasSize(4).allSatisfy(AnchorRowsTest::assertMeasuredBeside);
    }

    @Test
    void theRelayIsMeasuredBesideAProducer() throws Exception {
        List<Line> lines = new RelayRow().measure(HALL, LITTLE);

        assertThat(lines).hasSize(2);
        assertMeasuredBeside(lines.getFirst());
    }

    @Test
    void aRebuildIsMeasuredBesideAConsumerAndNothingIsLeftOfIt() throws Exception {
        List<Line> lines = new RebuildRow().measure(HALL, LITTLE);

        assertThat(lines).hasSize(2);
        assertMeasuredBeside(lines.getFirst());
        try (MongoClient client = MongoClients.create(HALL.mongo())) {
            assertThat(client.listDatabaseNames().into(new ArrayList<>()))
                    .noneMatch(name -> name.startsWith("hall_bench"));
        }
    }

    private static void assertMeasuredBeside(Line line) {
        assertThat(line.ours().median()).isPositive();
        assertThat(Objects.requireNonNull(line.anchor()).median()).isPositive();
        assertThat(Objects.requireNonNull(line.ratio()).median()).isPositive();
    }
}

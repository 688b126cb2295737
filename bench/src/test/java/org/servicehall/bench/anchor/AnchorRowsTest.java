package org.servicehall.bench.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servicehall.bench.suite.Effort;
import org.servicehall.bench.suite.Hall;
import org.servicehall.bench.suite.Line;
import org.servicehall.bench.sweep.SweepRow;
import org.servicehall.standalone.Backbone;
import org.servicehall.standalone.BackboneSettings;

/** Each row measures what it is named after, on a store and a broker without a hall, and leaves nothing behind. */
class AnchorRowsTest {
    private static final Effort LITTLE = new Effort(1, 2);

    @TempDir
    private static Path data;

    private static Backbone backbone;
    private static Hall hall;

    @BeforeAll
    static void start() {
        backbone = Backbone.start(BackboneSettings.in(data).withTopics(List.of(), 1));
        String store = backbone.mongoUri("").replaceFirst("/$", "");
        hall = new Hall(URI.create("http://nowhere"), Map.of(), Path.of("nowhere"), store, backbone.kafka());
    }

    @AfterAll
    static void stop() {
        backbone.close();
    }

    @Test
    void appendsAreMeasuredOverTheLengthOfTheStream() throws Exception {
        List<Line> lines = new AppendRow().measure(hall, LITTLE);

        assertThat(lines).hasSize(4).allSatisfy(AnchorRowsTest::assertMeasuredBeside);
    }

    @Test
    void theRelayIsMeasuredBesideAProducer() throws Exception {
        List<Line> lines = new RelayRow().measure(hall, LITTLE);

        assertThat(lines).hasSize(2);
        assertMeasuredBeside(lines.getFirst());
    }

    @Test
    void aRebuildIsMeasuredBesideAConsumerAndNothingIsLeftOfIt() throws Exception {
        List<Line> lines = new RebuildRow().measure(hall, LITTLE);

        assertThat(lines).hasSize(2);
        assertMeasuredBeside(lines.getFirst());
        try (MongoClient client = MongoClients.create(hall.mongo())) {
            assertThat(client.listDatabaseNames().into(new ArrayList<>()))
                    .noneMatch(name -> name.startsWith("hall_bench"));
        }
    }

    @Test
    void aSweepIsMeasuredAmongFewAndAmongMany() throws Exception {
        List<Line> lines = new SweepRow().measure(hall, LITTLE);

        assertThat(lines).hasSize(2).allSatisfy(AnchorRowsTest::assertMeasuredBeside);
    }

    private static void assertMeasuredBeside(Line line) {
        assertThat(line.ours().median()).isPositive();
        assertThat(Objects.requireNonNull(line.anchor()).median()).isPositive();
        assertThat(Objects.requireNonNull(line.ratio()).median()).isPositive();
    }
}

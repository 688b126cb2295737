package org.servicehall.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.projection.Tallies.Tally;
import org.servicehall.platform.projection.TallyEvent.Added;
import org.servicehall.platform.projection.TallyEvent.Removed;
import org.servicehall.platform.view.Remembers;
import org.servicehall.platform.view.View;
import org.servicehall.platform.view.ViewBehind;

class ProjectionTest {
    private Ground ground;
    private Tallies tallies;

    @BeforeEach
    void open() {
        ground = new Ground();
        tallies = new Tallies(ground.topic);
    }

    @AfterEach
    void close() throws Exception {
        ground.close();
    }

    @Test
    void aViewShowsWhatTheEventsSay() {
        View<Tally> view = ground.instance(tallies).views.of(tallies);
        for (int stream = 0; stream < 5; stream++) {
            for (int amount = 0; amount < 20; amount++) {
                ground.publish("Tally:" + stream, new Added("t" + stream, amount));
            }
        }
        List<Integer> all = IntStream.range(0, 20).boxed().toList();
        for (int stream = 0; stream < 5; stream++) {
            assertThat(view.findAtLeast("t" + stream, "Tally:" + stream, 20)).contains(new Tally("t" + stream, all));
            assertThat(view.version("t" + stream, "Tally:" + stream)).hasValue(20);
        }
    }

    @Test
    void anEventDeliveredAgainIsSkipped() {
        View<Tally> view = ground.instance(tallies).views.of(tallies);
        ground.publish("Tally:a", 0, new Added("a", 1));
        ground.publish("Tally:a", 1, new Added("a", 2));
        ground.publish("Tally:a", 0, new Added("a", 1));
        ground.publish("Tally:a", 1, new Added("a", 2));
        ground.publish("Tally:a", 2, new Added("a", 3));
        assertThat(view.findAtLeast("a", "Tally:a", 3)).contains(new Tally("a", List.of(1, 2, 3)));
    }

    @Test
    void everythingToldAgainAtLaterOffsetsChangesNoDocumentWhateverItRemembers() throws Exception {
        Ground.Instance instance =
                ground.instance(List.of(tallies, new Amounts(ground.topic, Remembers.NOTHING)), List.of());
        publishAll();
        awaitAll(instance);
        List<Document> before = documents();
        assertThat(seen().getList("amounts", String.class)).hasSize(100);
        publishAll();
        awaitAll(instance);
        assertThat(documents()).isEqualTo(before).hasSize(6);
        assertThat(seen().get("applied")).isEqualTo(new Document());
        assertThat(ground.deadLetters()).isEmpty();
    }

    @Test
    void aDocumentDropsSequencesThatNoLongerHaveToBeRemembered() {
        ground.database
                .getCollection("amounts-1")
                .insertOne(new Document("_id", Amounts.ALL)
                        .append("amounts", List.of("a+1"))
                        .append("applied", new Document("Tally:old", 3L).append("Tally:older", 5L))
                        .append("revision", 8L));
        ground.instance(new Amounts(ground.topic, Remembers.NOTHING));
        ground.publish("Tally:a", new Added("a", 1));
        await().untilAsserted(() -> assertThat(seen())
                .isEqualTo(new Document("_id", Amounts.ALL)
                        .append("amounts", List.of("a+1"))
                        .append("applied", new Document())
                        .append("revision", 9L)));
    }

    @Test
    void aDocumentThatVanishedIsNotBroughtBackByARepeatedEvent() {
        View<Tally> view = ground.instance(tallies).views.of(tallies);
        ground.publish("Tally:a", 0, new Added("a", 1));
        ground.publish("Tally:a", 1, new Removed("a"));
        assertThat(view.findAtLeast("a", "Tally:a", 2)).isEmpty();
        ground.publish("Tally:a", 1, new Removed("a"));
        ground.publish("Tally:a", 0, new Added("a", 1));
        ground.publish("Tally:a", 2, new Added("a", 9));
        assertThat(view.findAtLeast("a", "Tally:a", 3)).contains(new Tally("a", List.of(9)));
        assertThat(ground.deadLetters()).isEmpty();
    }

    @Test
    void aMissingEventSetsTheStreamAsideInsteadOfBeingGuessed() {
        Ground.Instance instance = ground.instance(tallies);
        View<Tally> view = instance.views.of(tallies);
        ground.publish("Tally:a", 0, new Added("a", 1));
        ground.publish("Tally:a", 2, new Added("a", 3));
        ground.publish("Tally:b", 0, new Added("b", 7));
        await().untilAsserted(() -> assertThat(instance.ops.list().getFirst().poisoned())
                .singleElement()
                .satisfies(stream -> assertThat(stream.cause()).contains("MissingEvents", "Tally:a")));
        assertThat(view.findAtLeast("b", "Tally:b", 1)).isPresent();
        assertThat(view.find("a")).contains(new Tally("a", List.of(1)));
    }

    @Test
    void anEventOfATypeFromTheFutureIsPassedOverAndIsNoGap() {
        View<Tally> view = ground.instance(tallies).views.of(tallies);
        ground.send("Tally:a", 0, "org.servicehall.test.announced.v1", "{}".getBytes(StandardCharsets.UTF_8));
        ground.publish("Tally:a", 1, new Added("a", 1));
        ground.send("Tally:a", 2, "org.servicehall.test.added.v2", "{}".getBytes(StandardCharsets.UTF_8));
        ground.publish("Tally:a", 3, new Added("a", 2));
        assertThat(view.findAtLeast("a", "Tally:a", 4)).contains(new Tally("a", List.of(1, 2)));
    }

    @Test
    void aReaderIsToldWhenTheViewDoesNotCatchUpInTime() {
        View<Tally> view = ground.instance(tallies).views.of(tallies);
        ground.publish("Tally:a", new Added("a", 1));
        assertThat(view.findAtLeast("a", "Tally:a", 1)).isPresent();
        assertThatThrownBy(() -> view.findAtLeast("a", "Tally:a", 2))
                .isInstanceOf(ViewBehind.class)
                .hasMessageContaining("version 2 of Tally:a");
    }

    @Test
    void aReaderOnAnotherInstanceSeesItTooAlthoughNobodyWakesIt() throws Exception {
        ground.instance(tallies);
        View<Tally> elsewhere = new Views(ground.database, new Generations(ground.database)).of(tallies);
        ground.publish("Tally:a", new Added("a", 1));
        assertThat(elsewhere.findAtLeast("a", "Tally:a", 1)).contains(new Tally("a", List.of(1)));
    }

    /** Always under the same sequences, as after a crash of the relay. */
    private void publishAll() {
        for (int stream = 0; stream < 5; stream++) {
            for (int amount = 0; amount < 20; amount++) {
                ground.publish("Tally:" + stream, amount, new Added("t" + stream, amount));
            }
        }
    }

    private void awaitAll(Ground.Instance instance) throws Exception {
        ground.flush();
        var goal = instance.offsets.ends(Set.of(ground.topic));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> instance.offsets.reached(instance.loops.group(ConsumerLoops.VIEWS), goal));
    }

    private Document seen() {
        return Objects.requireNonNull(
                ground.database.getCollection("amounts-1").find().first());
    }

    /** With their revisions, which count writes. */
    private List<Document> documents() {
        return Stream.of("tallies-1", "amounts-1")
                .flatMap(name -> ground.database.getCollection(name).find().into(new ArrayList<>()).stream())
                .toList();
    }
}

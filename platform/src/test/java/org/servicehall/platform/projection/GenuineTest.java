package org.servicehall.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.EventTypes;
import org.servicehall.platform.letter.LetterOps.Filter;
import org.servicehall.platform.letter.LetterOps.Item;
import org.servicehall.platform.projection.Tallies.Tally;
import org.servicehall.platform.projection.TallyEvent.Added;
import org.servicehall.platform.projection.TallyEvent.Misread;
import org.servicehall.platform.projection.TallyEvent.Spoilt;
import org.servicehall.platform.view.Remembers;

/** What the store says about events that can't be taken as they come. */
class GenuineTest {
    private Ground ground;
    private Tallies parts;

    @BeforeEach
    void open() {
        ground = new Ground();
        parts = new Tallies(ground.topic) {
            @Override
            public Remembers remembers() {
                return Remembers.PARTS_OF_STREAMS;
            }
        };
        parts.faulty = false;
    }

    @AfterEach
    void close() throws Exception {
        ground.close();
    }

    @Test
    void anUnreadableEventThatTheStoreHoldsIsAwaitedByItsStream() {
        ground.stored.put("Tally:a", Ground.stored("Tally:a", new Spoilt("a"), new Added("a", 2)));
        Ground.Instance older = older();
        await().until(() -> letters(older).size() == 2);
        assertThat(letters(older)).extracting(Item::kind).containsExactlyInAnyOrder("POISON", "WAITING");
        older.close();

        Ground.Instance newer = newer();
        newer.letters.replay(ground.topic, null);
        await().atMost(Duration.ofSeconds(20)).until(() -> letters(newer).isEmpty());
        assertThat(newer.views.of(parts).find("a")).contains(new Tally("a", List.of(-1, 2)));
    }

    @Test
    void anUnreadableEventOfAnotherServiceThatIsReadTooLateIsKeptUntilTheRebuild() {
        Ground.Instance older = older();
        assertThat(older.views.of(parts).findAtLeast("a", "Tally:a", 2)).contains(new Tally("a", List.of(2)));
        await().untilAsserted(
                        () -> assertThat(letters(older)).extracting(Item::kind).containsExactly("UNREADABLE"));
        older.close();

        Ground.Instance newer = newer();
        ground.publish("Tally:a", 0, new Spoilt("a"));
        await().untilAsserted(() -> assertThat(letters(newer)).singleElement().satisfies(GenuineTest::asksForARebuild));
        assertThat(newer.letters.replay(ground.topic, null).remaining()).isEqualTo(1);
        assertThat(letters(newer)).singleElement().satisfies(GenuineTest::asksForARebuild);

        newer.ops.rebuild("tallies");
        await().atMost(Duration.ofSeconds(20)).until(() -> letters(newer).isEmpty());
        await().untilAsserted(
                        () -> assertThat(newer.views.of(parts).find("a")).contains(new Tally("a", List.of(-1, 2))));
    }

    @Test
    void whatWasAppliedBeforeAnUnreadableOneClaimedItsPlaceIsNotTooLate() {
        Ground.Instance instance = newer();
        ground.publish("Tally:a", 0, new Added("a", 1));
        assertThat(instance.views.of(parts).findAtLeast("a", "Tally:a", 1)).isPresent();
        ground.send("Tally:a", 0, "org.servicehall.test.added.v1", "{".getBytes(StandardCharsets.UTF_8));
        await().untilAsserted(() ->
                assertThat(letters(instance)).extracting(Item::kind).containsExactly("UNREADABLE"));

        ground.publish("Tally:a", 0, new Added("a", 1));

        await().until(() -> letters(instance).isEmpty());
        assertThat(instance.views.of(parts).find("a")).contains(new Tally("a", List.of(1)));
    }

    private static void asksForARebuild(Item letter) {
        assertThat(letter.cause()).endsWith("rebuild the view");
        assertThat(letter.blocks()).isFalse();
    }

    private Ground.Instance older() {
        ground.types = EventTypes.of(Misread.class);
        Ground.Instance older = ground.instance(parts);
        ground.publish("Tally:a", 0, new Spoilt("a"));
        ground.publish("Tally:a", 1, new Added("a", 2));
        return older;
    }

    private Ground.Instance newer() {
        ground.types = EventTypes.of(TallyEvent.class);
        return ground.instance(parts);
    }

    @Test
    void anEventThatComesBeforeItsStreamIsThereDoesNotHoldUpTheStreamLater() {
        ground.ownTopics.add(ground.topic);
        Tallies faulty = new Tallies(ground.topic);
        Ground.Instance instance = ground.instance(faulty);
        ground.publish("Tally:a", 0, new Spoilt("a"));
        await().until(() -> letters(instance).size() == 1);
        assertThat(letters(instance)).extracting(Item::kind).containsExactly("STRAY");

        ground.stored.put("Tally:a", Ground.stored("Tally:a", new Added("a", 1)));
        ground.publish("Tally:a", 0, new Added("a", 1));
        assertThat(instance.views.of(faulty).findAtLeast("a", "Tally:a", 1)).contains(new Tally("a", List.of(1)));
    }

    @Test
    void whatSaysItIsOfANewerProgramAndIsNotInTheStoreIsNotRemembered() {
        ground.ownTopics.add(ground.topic);
        Ground.Instance instance = ground.instance(parts);
        ground.send("Tally:a", 3, "org.servicehall.test.later.v1", "{}".getBytes(StandardCharsets.UTF_8));
        await().until(() -> letters(instance).size() == 1);
        assertThat(letters(instance)).extracting(Item::kind).containsExactly("STRAY");
        assertThat(ground.database.getCollection("ignored-events").countDocuments())
                .isZero();
    }

    private static List<Item> letters(Ground.Instance instance) {
        return instance.letters
                .list(new Filter(null, null, null, null), null, 50)
                .items();
    }
}

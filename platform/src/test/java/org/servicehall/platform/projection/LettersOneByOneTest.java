package org.servicehall.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.letter.LetterOps.Filter;
import org.servicehall.platform.letter.LetterOps.Item;
import org.servicehall.platform.letter.LetterOps.Opened;
import org.servicehall.platform.letter.LetterOps.Replayed;
import org.servicehall.platform.projection.Tallies.Tally;
import org.servicehall.platform.projection.TallyEvent.Added;
import org.servicehall.platform.projection.TallyEvent.Spoilt;

class LettersOneByOneTest {
    private Ground ground;
    private Tallies tallies;
    private Ground.Instance instance;

    @BeforeEach
    void open() {
        ground = new Ground();
        tallies = new Tallies(ground.topic);
        instance = ground.instance(tallies);
    }

    @AfterEach
    void close() throws Exception {
        ground.close();
    }

    @Test
    void aReplayOfOneLetterFreesItsStreamAndLeavesTheOthers() {
        ground.publish("Tally:a", new Spoilt("a"));
        ground.publish("Tally:a", new Added("a", 2));
        ground.publish("Tally:b", new Spoilt("b"));
        await().until(() -> letters().size() == 3);
        tallies.faulty = false;
        Item last = letters().stream()
                .filter(letter -> letter.kind().equals("WAITING"))
                .findFirst()
                .orElseThrow();

        assertThat(instance.letters.replayOne(last.id())).isEqualTo(new Replayed(ground.topic, 1, 2, 2, 0, 0));

        assertThat(instance.views.of(tallies).find("a")).contains(new Tally("a", List.of(-1, 2)));
        assertThat(letters()).extracting(Item::stream).containsExactly("Tally:b");
    }

    @Test
    void whatWasGivenUpOrIsNoEventIsNotTried() {
        ground.sendStray("Tally:a", bytes("nobody's"));
        await().until(() -> letters().size() == 1);
        String id = letters().getFirst().id();
        assertThatThrownBy(() -> instance.letters.replayOne(id)).hasMessageContaining("letter-not-tried");
        assertThatThrownBy(() -> instance.letters.replayOne("none"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("unknown-letter");
    }

    @Test
    @Tag("R3")
    void aNumberThatAStrangerSentIsNotShown() {
        ground.sendStray("13800138000", bytes("call 138 0013 8000"));
        ground.sendStray("Tally:a", bytes("\u0001 13800138000"));
        await().until(() -> letters().size() == 2);

        assertThat(letters()).allSatisfy(letter -> {
            Opened opened = instance.letters.open(letter.id());
            assertThat(opened.text() + opened.hex()).isEqualTo("***");
            assertThat(letter.toString()).doesNotContain("13800138000");
        });
    }

    @Test
    @Tag("R3")
    void norWhenItWasGivenUp() {
        ground.sendStray("13800138000", bytes("nobody's"));
        await().until(() -> letters().size() == 1);

        Item dropped = instance.letters.drop(letters().getFirst().id(), "ops", "a stranger's");

        assertThat(dropped.toString()).doesNotContain("13800138000");
    }

    @Test
    void anEventIsShownWithItsHeadersItsCauseAndItsValueUpToABound() {
        ground.send("Tally:a", 0, "org.servicehall.test.added.v1", bytes("{\"tally\":\"" + "x".repeat(5_000)));
        await().until(() -> letters().size() == 1);

        Opened opened = instance.letters.open(letters().getFirst().id());

        assertThat(opened.letter().cause()).isNotBlank();
        assertThat(opened.letter().size()).isGreaterThan(5_000);
        assertThat(opened.headers()).containsEntry("ce_type", "org.servicehall.test.added.v1");
        assertThat(opened.text()).startsWith("{\"tally\":\"xxx").hasSize(2_000);
    }

    private List<Item> letters() {
        return instance.letters
                .list(new Filter(null, null, null, null), null, 50)
                .items();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package org.servicehall.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.eventstore.Note;
import org.servicehall.platform.eventstore.Notes;
import org.servicehall.platform.testing.AskedStore;

/** How little is asked for what is kept of a person, and that nothing promised is lost by it (ADR 63). */
@Tag("R3")
class WhatTheVaultAsksTest {
    private static final String NO = "330106-20261123-0007";
    private static final VaultId ID = Kept.PERSON.of(NO);
    private static final VaultId PAGE = Kept.PAGE.of("330106-SL-2026-0001");
    private static final String PERSON = "P-1";
    private static final Map<String, String> ZHANG = Map.of("name", "张三丰");
    private static final CommandContext WANG = CommandContext.of("wang.fang", Instant.parse("2025-09-26T01:02:03Z"));
    private static final CommandContext REQUEST = WANG.withKey("wang.fang/1");
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final AskedStore asked = new AskedStore();
    private Notes notes;
    private Vault vault;
    private EnclosingCommands commands;

    @BeforeEach
    void open() {
        notes = Notes.on(asked.database());
        vault = vault();
        vault.prepare();
        commands = new EnclosingCommands(notes.eventSourcing().commands(), notes.store(), vault);
    }

    private Vault vault() {
        return new Vault(asked.database(), new VaultSettings(true, KEY, KEY), notes.store(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        notes.close();
        asked.close();
    }

    @Test
    void underANumberGivenJustNowNothingIsLookedFor() {
        asked.finds();
        commands.send(stream(NO), REQUEST, beside -> {
            put(beside, true);
            assertThat(asked.finds()).isZero();
            return new Note.Write(NO, "first");
        });
        assertThat(vault.forOwnUse(ID)).contains(ZHANG);
    }

    /** Killed after its number was given and before its event, it comes again: the number is given no more, so it looks. */
    @Test
    void repeatedAfterACrashItJoinsWhatItLaid() {
        assertThatIllegalStateException()
                .isThrownBy(() -> commands.send(stream(NO), REQUEST, beside -> {
                    put(beside, true);
                    throw new IllegalStateException("killed");
                }));
        received(false);
        assertThat(vault.forOwnUse(ID)).contains(ZHANG);
        assertThat(count("vault")).isEqualTo(1);
        assertThat(count("vaultKeys")).isEqualTo(1);
    }

    @Test
    void aTwinThatWasQuickerIsJoined() {
        Owner owner = Owner.of(stream(NO), REQUEST);
        Envelope slow = new Envelope(vault, owner);
        Envelope quick = new Envelope(vault, owner);
        quick.put(ID, PERSON, ZHANG);
        put(slow, true);
        quick.takeBack();
        assertThat(vault.lying(ID)).contains(ZHANG);
        slow.takeBack();
        assertThat(count("vault")).isZero();
    }

    @Test
    void refusedItIsGoneWithItsKey() {
        notes.eventSourcing().commands().send(new Note.Close(NO), WANG);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> received(true));
        assertThat(count("vault")).isZero();
        assertThat(count("vaultKeys")).isZero();
    }

    @Test
    @Tag("K9")
    void aPageAsksForWhoItIsForAndWhetherItIsThereAtOnce() {
        received(true);
        asked.finds();
        asked.updates();
        Map<String, String> page = vault.together(() -> page());
        assertThat(asked.finds()).as("the two, and the key").isEqualTo(2);
        assertThat(asked.updates()).as("nothing is noted on the key").isZero();
        assertThat(page).isEqualTo(Map.of("page", "致张三丰"));
        assertThat(vault.forOwnUse(PAGE)).contains(page);
    }

    @Test
    @Tag("K9")
    void aPageThatIsKeptIsNotMadeAgain() {
        received(true);
        page();
        assertThat(keep(vault, PAGE, _ -> Map.of("page", "another"))).isEqualTo(page());
    }

    @Test
    @Tag("K9")
    void severalPagesAreAskedForAndStoredAtOnceAndThoseThatAreKeptAreNotMadeAgain() {
        received(true);
        page();
        VaultId second = Kept.PAGE.of("330106-CN-2026-0002");
        VaultId third = Kept.PAGE.of("330106-CN-2026-0003");
        asked.finds();
        asked.inserts();

        List<Map<String, String>> kept = vault.together(() -> vault.keep(
                ID,
                NO,
                PERSON,
                List.of(
                        new Vault.Making(third, _ -> Map.of("page", "third")),
                        new Vault.Making(PAGE, _ -> Map.of("page", "another")),
                        new Vault.Making(second, WhatTheVaultAsksTest::addressed))));

        assertThat(asked.finds()).as("all of them, and the key").isEqualTo(2);
        assertThat(asked.inserts()).isEqualTo(1);
        assertThat(kept).containsExactly(Map.of("page", "third"), Map.of("page", "致张三丰"), Map.of("page", "致张三丰"));
        assertThat(vault.forOwnUse(third)).contains(Map.of("page", "third"));
        assertThat(vault.forOwnUse(second)).contains(Map.of("page", "致张三丰"));
    }

    @Test
    @Tag("K9")
    void ofSeveralPagesThoseThatAnotherInstanceWasQuickerWithAreAsItMadeThem() {
        received(true);
        VaultId second = Kept.PAGE.of("330106-CN-2026-0002");

        List<Map<String, String>> kept = vault.keep(
                ID,
                NO,
                PERSON,
                List.of(
                        new Vault.Making(second, _ -> {
                            keep(vault(), second, _ -> Map.of("page", "quicker"));
                            return Map.of("page", "slower");
                        }),
                        new Vault.Making(PAGE, WhatTheVaultAsksTest::addressed)));

        assertThat(kept).containsExactly(Map.of("page", "quicker"), Map.of("page", "致张三丰"));
        assertThat(vault.forOwnUse(second)).contains(Map.of("page", "quicker"));
        assertThat(vault.forOwnUse(PAGE)).contains(Map.of("page", "致张三丰"));
    }

    @RepeatedTest(5)
    @Tag("K9")
    void ofTwoInstancesThatMakeItAtOnceOnePageIsKept() throws Exception {
        received(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var made = threads.invokeAll(IntStream.range(0, 4)
                    .mapToObj(i ->
                            (Callable<Map<String, String>>) () -> keep(vault(), PAGE, _ -> Map.of("page", "by " + i)))
                    .toList());
            Map<String, String> kept = vault.forOwnUse(PAGE).orElseThrow();
            assertThat(made).allSatisfy(each -> assertThat(each.get()).isEqualTo(kept));
        }
    }

    @Test
    void erasedWhoItIsForIsNamedByNobodyAndThePageIsGoneWithThem() {
        received(true);
        page();
        vault.erase(PERSON);
        assertThat(vault.forOwnUse(PAGE)).isEmpty();
        assertThat(count("vaultKeys")).isZero();
        assertThat(keep(vault, Kept.PAGE.of("330106-CN-2026-0001"), WhatTheVaultAsksTest::addressed))
                .isEqualTo(Map.of("page", "致张**"));
    }

    /** What only lies counts for nothing: its attempt may still take the key away. */
    @Test
    void byWhatDoesNotCountYetNobodyIsNamed() {
        Envelope attempt = new Envelope(vault, Owner.of(stream(NO), REQUEST));
        attempt.put(ID, PERSON, ZHANG);
        assertThat(page()).isEqualTo(Map.of("page", "致张**"));
        attempt.takeBack();
        assertThat(vault.forOwnUse(PAGE)).contains(Map.of("page", "致张**"));
    }

    @Test
    void aPageTakesLessRoomAndOneOfBeforeIsReadStill() {
        received(true);
        String text = "兹证明上述材料收讫。".repeat(1_000);
        keep(vault, PAGE, _ -> Map.of("page", text));
        KeptFields.keep(vault, Kept.PERSON.of(NO + "/as-before"), PERSON, Map.of("page", text));
        assertThat(sizeOf(PAGE)).isLessThan(1_000);
        assertThat(sizeOf(Kept.PERSON.of(NO + "/as-before"))).isGreaterThan(20_000);
        assertThat(vault.forOwnUse(PAGE)).contains(Map.of("page", text));
        storedAsBefore();
        assertThat(vault.forOwnUse(Kept.PAGE.of("330106-SL-2025-0001"))).contains(Map.of("page", "致张三丰"));
    }

    private void storedAsBefore() {
        Document document = new SealedFields(
                        new DataKeys(asked.database().getCollection("vaultKeys"), KEY, Clock.systemUTC()))
                .document("PAGE:330106-SL-2025-0001", NO, PERSON, Map.of("page", "致张三丰"), DataKeys.FOR_GOOD);
        asked.database().getCollection("vault").insertOne(document);
    }

    private void received(boolean givenNow) {
        commands.send(stream(NO), REQUEST, beside -> {
            put(beside, givenNow);
            return new Note.Write(NO, "received");
        });
    }

    private static void put(Envelope beside, boolean givenNow) {
        if (givenNow) {
            beside.begins(NO);
        }
        beside.put(ID, PERSON, ZHANG);
    }

    private Map<String, String> page() {
        return keep(vault, PAGE, WhatTheVaultAsksTest::addressed);
    }

    private static Map<String, String> keep(
            Vault vault, VaultId id, Function<Optional<Map<String, String>>, Map<String, String>> fields) {
        return vault.keep(ID, NO, PERSON, List.of(new Vault.Making(id, fields))).getFirst();
    }

    private static Map<String, String> addressed(Optional<Map<String, String>> person) {
        return Map.of("page", "致" + person.map(known -> known.get("name")).orElse("张**"));
    }

    private static String stream(String no) {
        return "Note:" + no;
    }

    private int sizeOf(VaultId id) {
        Document kept = asked.database()
                .getCollection("vault")
                .find(new Document("_id", id.stored()))
                .first();
        assertThat(kept).isNotNull();
        return kept.get(SealedFields.FIELDS, Binary.class).length();
    }

    private long count(String collection) {
        return asked.database().getCollection(collection).countDocuments();
    }
}

package org.servicehall.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.eventstore.DocumentDatabase;
import org.servicehall.platform.eventstore.Note;
import org.servicehall.platform.eventstore.Notes;

/** What lies beside an event: first it, then the event, which makes it count (ADR 10). */
@Tag("R3")
class EnclosuresTest {
    @RegisterExtension
    static final DocumentDatabase DATABASE = new DocumentDatabase();

    private static final String NO = "330106-1";
    private static final VaultId ID = Kept.PERSON.of(NO);
    private static final String STREAM = "Note:" + NO;
    private static final String PERSON = "P-1";
    private static final Map<String, String> SAID = Map.of("idNumber", "33010619900101001X", "text", "谢谢");
    private static final CommandContext WANG = CommandContext.of("wang.fang", Instant.parse("2025-09-26T01:02:03Z"));
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private MongoDatabase database;
    private Notes notes;
    private Vault vault;
    private EnclosingCommands commands;

    @BeforeEach
    void open() {
        database = DATABASE.fresh();
        notes = Notes.on(database);
        vault = new Vault(database, new VaultSettings(true, KEY, KEY), notes.store(), Clock.systemUTC());
        vault.prepare();
        commands = new EnclosingCommands(notes.eventSourcing().commands(), notes.store(), vault);
    }

    @AfterEach
    void close() {
        notes.close();
    }

    @Test
    void itIsThereBeforeTheEventAndCountsWithIt() {
        Outcome outcome = commands.send(STREAM, WANG, beside -> {
            beside.put(ID, PERSON, SAID);
            assertThat(laid()).hasSize(1);
            assertThat(vault.forOwnUse(ID)).isEmpty();
            return new Note.Write(NO, "first");
        });
        assertThat(outcome.version()).isEqualTo(1);
        assertThat(vault.forOwnUse(ID)).contains(SAID);
        assertThat(vault.findByIdNumber(Kept.PERSON, "330106", SAID.get("idNumber")))
                .containsExactly(ID);
    }

    @Test
    void refusedItIsGoneWithTheKeyThatWasMadeForIt() {
        notes.eventSourcing().commands().send(new Note.Close(NO), WANG);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> write("late"));
        assertThat(laid()).isEmpty();
        assertThat(database.getCollection("vaultKeys").countDocuments()).isZero();
    }

    @Test
    void refusedItTakesNoKeyThatAnotherUses() {
        notes.eventSourcing().commands().send(new Note.Close(NO), WANG);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> commands.send(STREAM, WANG, beside -> {
                    beside.put(ID, PERSON, SAID);
                    KeptFields.keep(vault, Kept.PERSON.of("330106-2"), PERSON, SAID);
                    return new Note.Write(NO, "late");
                }));
        assertThat(vault.forOwnUse(Kept.PERSON.of("330106-2"))).contains(SAID);
    }

    @Test
    void whereACommandHasNothingToDoNothingIsLeft() {
        notes.eventSourcing().commands().send(new Note.Close(NO), WANG);
        commands.send(STREAM, WANG, beside -> {
            beside.put(ID, PERSON, SAID);
            return new Note.Close(NO);
        });
        assertThat(laid()).isEmpty();
    }

    @Test
    void killedBeforeTheEventItNeverCountsAndIsSweptAfterADay() {
        assertThatIllegalStateException()
                .isThrownBy(() -> commands.send(STREAM, WANG, beside -> {
                    beside.put(ID, PERSON, SAID);
                    throw new IllegalStateException("killed");
                }));
        notes.eventSourcing().commands().send(new Note.Write(NO, "another command's"), WANG);

        assertThat(laid()).hasSize(1);
        assertThat(vault.exists(ID)).isFalse();
        assertThat(vault.findByIdNumber(Kept.PERSON, "330106", SAID.get("idNumber")))
                .isEmpty();
        assertThat(sweptAfter(Duration.ofHours(23))).isZero();
        assertThat(sweptAfter(Duration.ofHours(25))).isEqualTo(1);
        assertThat(laid()).isEmpty();
    }

    @Test
    void killedAfterTheEventItCountsForGood() {
        assertThatIllegalStateException()
                .isThrownBy(() -> commands.send(STREAM, WANG, beside -> {
                    beside.put(ID, PERSON, SAID);
                    CommandContext same = WANG.withKey("other");
                    assertThat(commands.send(STREAM, same, inner -> {
                                        inner.put(Kept.PERSON.of(NO + "/" + inner.mark()), PERSON, SAID);
                                        return new Note.Write(NO, "recorded");
                                    })
                                    .version())
                            .isEqualTo(1);
                    throw new IllegalStateException("killed");
                }));
        assertThat(sweptAfter(Duration.ofDays(30))).isEqualTo(1);
        assertThat(laid())
                .singleElement()
                .satisfies(left -> assertThat(vault.forOwnUse(idOf(left))).contains(SAID));
    }

    @Test
    void sentAgainAfterThePersonWasErasedItMakesNoNewKey() throws Exception {
        CommandContext request = WANG.withKey("wang.fang/1");
        Callable<Outcome> sending = () -> commands.send(STREAM, request, beside -> {
            beside.put(ID, PERSON, SAID);
            return new Note.Write(NO, "once");
        });
        assertThat(sending.call().version()).isEqualTo(1);
        vault.erase(PERSON);
        assertThat(sending.call().version()).isEqualTo(1);
        assertThat(database.getCollection("vaultKeys").countDocuments()).isZero();
        assertThat(vault.forOwnUse(ID)).isEmpty();
    }

    @Test
    void onceSweptItCountsWithoutALookAtItsStream() {
        write("first");
        assertThat(sweptAfter(Duration.ZERO)).isZero();
        assertThat(laid()).singleElement().satisfies(kept -> assertThat(kept).doesNotContainKey("laidAt"));
        try (Notes elsewhere = Notes.on(DATABASE.fresh())) {
            assertThat(new Enclosures(database.getCollection("vault"), elsewhere.store(), Clock.systemUTC())
                            .find(ID.stored()))
                    .isPresent();
        }
    }

    @RepeatedTest(5)
    void ofCommandsAtOnceTheOneThatRecordsKeepsWhatItSaid() throws Exception {
        List<Callable<Outcome>> all = IntStream.range(0, 8)
                .<Callable<Outcome>>mapToObj(i -> () -> commands.send(STREAM, WANG, beside -> {
                    beside.put(Kept.PERSON.of(NO + "/" + beside.mark()), PERSON, Map.of("text", "said by " + i));
                    return new Note.Close(NO);
                }))
                .toList();
        List<Integer> winners = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = threads.invokeAll(all);
            for (int i = 0; i < outcomes.size(); i++) {
                if (!outcomes.get(i).get().changedNothing()) {
                    winners.add(i);
                }
            }
        }
        assertThat(winners).hasSize(1);
        Optional<Map<String, String>> kept = commands.markOf(notes.eventSourcing()
                        .streams()
                        .read(STREAM)
                        .orElseThrow()
                        .getFirst())
                .flatMap(mark -> vault.forOwnUse(Kept.PERSON.of(NO + "/" + mark)));
        assertThat(kept).contains(Map.of("text", "said by " + winners.getFirst()));
        assertThat(laid()).hasSize(1);
    }

    @RepeatedTest(5)
    void theSameRequestTwiceAtOnceIsKeptOnce() throws Exception {
        CommandContext request = WANG.withKey("wang.fang/1");
        Callable<Outcome> sending = () -> commands.send(STREAM, request, beside -> {
            beside.put(ID, PERSON, SAID);
            return new Note.Write(NO, "once");
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var outcome : threads.invokeAll(List.of(sending, sending, sending))) {
                assertThat(outcome.get().version()).isEqualTo(1);
            }
        }
        assertThat(vault.forOwnUse(ID)).contains(SAID);
        assertThat(laid()).hasSize(1);
    }

    @Test
    void aRefusedAttemptLeavesWhatItsTwinStillHolds() {
        Owner owner = Owner.of(STREAM, WANG.withKey("wang.fang/1"));
        Envelope one = new Envelope(vault, owner);
        Envelope twin = new Envelope(vault, owner);
        one.put(ID, PERSON, SAID);
        twin.put(ID, PERSON, SAID);
        one.takeBack();
        assertThat(laid()).hasSize(1);
        twin.takeBack();
        assertThat(laid()).isEmpty();
    }

    @Test
    void aRefusedAttemptTakesNoKeyFromATwinThatJoinedOneOfItsTwo() {
        Owner owner = Owner.of(STREAM, WANG.withKey("wang.fang/1"));
        Envelope one = new Envelope(vault, owner);
        Envelope twin = new Envelope(vault, owner);
        one.put(ID, PERSON, SAID);
        one.put(Kept.PERSON.of(NO + "/reporter"), PERSON, SAID);
        twin.put(ID, PERSON, SAID);
        one.takeBack();
        assertThat(laid()).hasSize(1);
        assertThat(vault.lying(ID)).contains(SAID);
    }

    @Test
    void nobodyWritesOverWhatBelongsToAnotherCommand() {
        write("first");
        assertThatIllegalStateException().isThrownBy(() -> write("second"));
        assertThat(vault.forOwnUse(ID)).contains(SAID);
    }

    private Outcome write(String line) {
        return commands.send(STREAM, WANG, beside -> {
            beside.put(ID, PERSON, SAID);
            return new Note.Write(NO, line);
        });
    }

    private int sweptAfter(Duration time) {
        Clock later = Clock.fixed(Instant.now().plus(time), ZoneOffset.UTC);
        return new Enclosures(database.getCollection("vault"), notes.store(), later).sweep();
    }

    private static VaultId idOf(Document kept) {
        return VaultId.of(Kept.PERSON, kept.getString("_id")).orElseThrow();
    }

    private List<Document> laid() {
        MongoCollection<Document> documents = database.getCollection("vault");
        return documents.find().into(new ArrayList<>());
    }
}

package org.servicehall.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.EmbeddedStack;
import org.servicehall.platform.time.HallClock;

class VaultTest {
    private static final String NO = "330106-20261123-0007";
    private static final VaultId ID = Kept.PERSON.of(NO);
    private static final String ID_NUMBER = "33010619900101001X";
    private static final Map<String, String> ZHANG =
            Map.of("name", "张三丰", "idNumber", ID_NUMBER, "phone", "13800000000");
    private static final byte[] FIELDS_AS_JSON = "{\"name\":\"张三丰\"}".getBytes(StandardCharsets.UTF_8);
    private static final Actor WANG = new Actor("wang.fang", "330106", Set.of(Role.CLERK), "CIVIL_AFFAIRS");
    private static final Actor HE = new Actor("he.ping", "340123", Set.of(Role.CLERK), null);
    private static final VaultSettings SETTINGS = new VaultSettings(true, key(1), key(2));

    private static MongoClient client;
    private MongoDatabase database;
    private Vault vault;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(EmbeddedStack.get().mongoUri("vault_test"));
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @BeforeEach
    void anEmptyVault() {
        database = client.getDatabase("vault_test");
        List.of("vault", "vaultKeys", "vaultReadings")
                .forEach(name -> database.getCollection(name).deleteMany(new Document()));
        vault = open(SETTINGS);
        vault.prepare();
    }

    @Test
    @Tag("R3")
    void givesBackWhatWasPutAndRecordsWhoLookedAndWhy() {
        put(NO);
        assertThat(vault.read(ID, WANG, "acceptance")).isEqualTo(ZHANG);
        assertThat(database.getCollection("vaultReadings").find())
                .singleElement()
                .satisfies(reading -> {
                    assertThat(reading.getString("who")).isEqualTo("wang.fang");
                    assertThat(reading.getString("what")).isEqualTo(NO);
                    assertThat(reading.getString("kind")).isEqualTo("PERSON");
                    assertThat(reading.getString("why")).isEqualTo("acceptance");
                    assertThat(reading.getDate("when")).isNotNull();
                });
    }

    @Test
    @Tag("R3")
    @Tag("S1")
    void tellsWhoseRightsWereUsed() {
        put(NO);
        vault.read(ID, new Actor("li.na", "330106", Set.of(Role.CLERK), null, List.of(), "zhou.min"), "approval");
        vault.read(ID, WANG, "acceptance");
        assertThat(vault.readings().page("330106", NO, null, null, 10).items())
                .extracting(Readings.Reading::who, Readings.Reading::standsInFor)
                .containsExactlyInAnyOrder(tuple("li.na", "zhou.min"), tuple("wang.fang", null));
    }

    /** ADR 57. */
    @Test
    @Tag("R3")
    void onePieceOfWorkAsksForAKeyOnceAndTheNextAgain() {
        put(NO);
        String person = vault.ownerOf(ID).orElseThrow();
        vault.together(() -> {
            byte[] sealed = vault.seal(NO + "/1", person, FIELDS_AS_JSON);
            database.getCollection("vaultKeys").deleteMany(new Document());
            assertThat(vault.unseal(NO + "/1", person, sealed))
                    .hasValueSatisfying(opened -> assertThat(opened).isEqualTo(FIELDS_AS_JSON));
            assertThat(vault.forOwnUse(ID)).contains(ZHANG);
            return sealed;
        });
        assertThat(vault.forOwnUse(ID)).isEmpty();
    }

    @Test
    @Tag("R3")
    void whoeverIsErasedWithinAPieceOfWorkIsErasedForItToo() {
        put(NO);
        String person = vault.ownerOf(ID).orElseThrow();
        vault.together(() -> {
            assertThat(vault.forOwnUse(ID)).contains(ZHANG);
            vault.erase(person);
            return assertThat(vault.forOwnUse(ID)).isEmpty();
        });
    }

    @Test
    void theDatabaseAloneTellsNothing() {
        put(NO);
        for (String collection : List.of("vault", "vaultKeys")) {
            for (Document stored : database.getCollection(collection).find()) {
                assertThat(stored.toJson()).doesNotContain("张三丰", ID_NUMBER, "13800000000");
            }
        }
    }

    @Test
    void findsByIdNumberAndPhoneHoweverTheyAreWrittenInOneHallOnly() {
        put(NO);
        put("330106-20261123-0008");
        assertThat(vault.findByIdNumber(Kept.PERSON, "330106", "330106 19900101 001x"))
                .containsExactly(ID, person("330106-20261123-0008"));
        assertThat(vault.findByPhone(Kept.PERSON, "330106", "+86 138-0000-0000"))
                .hasSize(2);
        assertThat(vault.findByIdNumber(Kept.PERSON, "340123", ID_NUMBER)).isEmpty();
        assertThat(vault.personRef("330106", ID_NUMBER)).isNotEqualTo(vault.personRef("340123", ID_NUMBER));
    }

    @Test
    void findsByEmailUntilThePersonIsErased() {
        String person = vault.personRef("330106", ID_NUMBER);
        KeptFields.keep(vault, ID, person, Map.of("name", "张三丰", Vault.EMAIL, "Zhang@example.cn"));
        assertThat(vault.findByEmail(Kept.PERSON, "330106", "zhang@EXAMPLE.cn")).containsExactly(ID);
        assertThat(vault.findByEmail(Kept.PERSON, "340123", "zhang@example.cn")).isEmpty();
        vault.erase(person);
        assertThat(vault.findByEmail(Kept.PERSON, "330106", "zhang@example.cn")).isEmpty();
        assertThat(database.getCollection("vault")
                        .find(new Document("_id", ID.stored()))
                        .first())
                .doesNotContainKey("emailHash");
    }

    @Test
    void anotherHallsDocumentDoesNotExistAndLeavesNoReading() {
        put(NO);
        assertRefused(() -> vault.read(ID, HE, "curiosity"), "unknown-number");
        assertRefused(() -> vault.read(person("330106-20261123-9999"), WANG, "acceptance"), "unknown-number");
        assertThat(database.getCollection("vaultReadings").find()).isEmpty();
    }

    @Test
    @Tag("R3")
    void underANumberOfAnotherKindThereIsNothing() {
        put(NO);
        VaultId crossed = Kept.CALLER.of(NO);
        assertRefused(() -> vault.read(crossed, WANG, "acceptance"), "unknown-number");
        assertThat(vault.forOwnUse(crossed)).isEmpty();
        assertThat(vault.ownerOf(crossed)).isEmpty();
        assertThat(vault.exists(crossed)).isFalse();
        assertThat(vault.findByIdNumber(Kept.CALLER, "330106", ID_NUMBER)).isEmpty();
        assertThat(database.getCollection("vaultReadings").find()).isEmpty();
        Map<String, String> caller = Map.of("name", "李四");
        assertThat(KeptFields.keep(vault, crossed, vault.personRef("330106", null, NO), caller))
                .isEqualTo(caller);
        assertThat(vault.forOwnUse(ID)).contains(ZHANG);
    }

    @Test
    void whatWasLaidBeforeIdsCarriedTheirKindIsFoundByItsOwnKindAlone() {
        put(NO);
        laidBefore(NO);
        assertThat(vault.read(ID, WANG, "acceptance")).containsEntry("name", "张三丰");
        assertThat(KeptFields.keep(vault, ID, "P-other", Map.of())).containsEntry("name", "张三丰");
        assertThat(vault.findByPhone(Kept.PERSON, "330106", "13800000000")).containsExactly(ID);
        assertThat(vault.findByPhone(Kept.CALLER, "330106", "13800000000")).isEmpty();
        assertThat(vault.exists(Kept.CALLER.of(NO))).isFalse();
    }

    @Test
    void erasingAPersonErasesAllOfTheirDocumentsAlsoFromBackups() {
        put(NO);
        put("330106-20261123-0008");
        Document backup = database.getCollection("vault")
                .find(new Document("_id", ID.stored()))
                .first();
        vault.erase(vault.personRef("330106", ID_NUMBER));

        assertThat(vault.exists(ID)).isTrue();
        assertThat(vault.findByIdNumber(Kept.PERSON, "330106", ID_NUMBER)).isEmpty();
        assertRefused(() -> vault.read(ID, WANG, "acceptance"), "personal-data-erased");

        put("330106-20261123-0009");
        database.getCollection("vault").replaceOne(new Document("_id", ID.stored()), backup);
        assertRefused(() -> vault.read(ID, WANG, "acceptance"), "personal-data-erased");
        assertThat(vault.read(person("330106-20261123-0009"), WANG, "acceptance"))
                .isEqualTo(ZHANG);
    }

    @Test
    void aCiphertextMovedToAnotherDocumentCannotBeRead() {
        put(NO);
        put("330106-20261123-0008");
        Binary stolen = database.getCollection("vault")
                .find(new Document("_id", ID.stored()))
                .first()
                .get("fields", Binary.class);
        database.getCollection("vault")
                .updateOne(
                        new Document("_id", person("330106-20261123-0008").stored()),
                        new Document("$set", new Document("fields", stolen)));
        assertRefused(() -> vault.read(person("330106-20261123-0008"), WANG, "acceptance"), "personal-data-erased");
    }

    @Test
    void whoeverHasAnotherKeyReadsNothing() {
        put(NO);
        Vault stranger = open(new VaultSettings(true, key(3), key(2)));
        assertThatIllegalStateException()
                .isThrownBy(() -> stranger.read(ID, WANG, "acceptance"))
                .withMessageContaining("hall.vault.key");
    }

    @Test
    void aPersonWithoutIdNumberIsKnownByTheDocumentAlone() {
        assertThat(vault.personRef("330106", null, NO))
                .startsWith("P-")
                .isEqualTo(vault.personRef("330106", "", NO))
                .isNotEqualTo(vault.personRef("330106", null, "330106-20261123-0008"));
    }

    @Test
    void twoWritersForOnePersonShareOneKey() throws InterruptedException {
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String no = "330106-20261123-000" + i;
            writers.add(Thread.ofVirtual().start(() -> put(no)));
        }
        for (Thread writer : writers) {
            writer.join();
        }
        for (int i = 0; i < 8; i++) {
            assertThat(vault.read(person("330106-20261123-000" + i), WANG, "acceptance"))
                    .isEqualTo(ZHANG);
        }
    }

    @RepeatedTest(5)
    @Tag("K9")
    void ofSeveralAtOnceOneIsKeptAndAllAreToldWhich() throws Exception {
        List<Callable<Map<String, String>>> printing = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Map<String, String> page = Map.of("page", "printed by " + i);
            printing.add(() -> KeptFields.keep(vault, ID, vault.personRef("330106", ID_NUMBER), page));
        }
        Set<Map<String, String>> told = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var kept : threads.invokeAll(printing)) {
                told.add(kept.get());
            }
        }
        assertThat(told).hasSize(1);
        assertThat(vault.forOwnUse(ID)).contains(told.iterator().next());
    }

    @Test
    void doesNotOpenWithoutKeysOrWithPoorOnes() {
        assertThatIllegalStateException()
                .isThrownBy(() -> open(new VaultSettings(true, null, key(2))))
                .withMessageContaining("hall.vault.key")
                .withMessageContaining("openssl");
        assertThatIllegalStateException()
                .isThrownBy(() -> open(new VaultSettings(true, key(1), " ")))
                .withMessageContaining("hall.vault.index-key");
        assertThatIllegalArgumentException().isThrownBy(() -> open(new VaultSettings(true, "AAAA", key(2))));
        assertThatIllegalArgumentException().isThrownBy(() -> open(new VaultSettings(true, key(1), "AAAA")));
        assertThat(SETTINGS.toString()).doesNotContain(key(1), key(2));
    }

    private static VaultId person(String no) {
        return Kept.PERSON.of(no);
    }

    private void put(String no) {
        KeptFields.keep(vault, person(no), vault.personRef("330106", ID_NUMBER), ZHANG);
    }

    /** As it lay there then: encrypted for the bare number. */
    private void laidBefore(String no) {
        var documents = database.getCollection("vault");
        Document typed =
                documents.findOneAndDelete(new Document("_id", person(no).stored()));
        byte[] sealed = vault.seal(no, typed.getString("person"), FIELDS_AS_JSON);
        documents.insertOne(typed.append("_id", no).append("fields", new Binary(sealed)));
    }

    private Vault open(VaultSettings settings) {
        return new Vault(
                database,
                settings,
                new StreamStore(database, Clock.systemUTC()),
                HallClock.standingAt(Instant.parse("2026-11-23T01:30:00Z")));
    }

    private static void assertRefused(ThrowingCallable call, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static String key(int filled) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) filled);
        return Base64.getEncoder().encodeToString(bytes);
    }
}

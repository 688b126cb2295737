package org.servicehall.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servicehall.contracts.erasure.ErasureEvent.Contact;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGranted;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGround;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.testing.EmbeddedStack;
import org.servicehall.platform.time.HallClock;

/** A service obeys what the office granted, at once and again at each start (ADR 21). */
@Tag("R3")
class ErasureOrdersTest {
    private static final String HALL = "330106";
    private static final String NO = HALL + "-20261123-0007";
    private static final String ID_NUMBER = "33010619900101001X";
    private static final Map<String, String> ZHANG = person("张三丰");
    private static final List<String> EVERYTHING = List.of("vault", "vaultKeys");
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private static MongoClient client;
    private final HallClock clock = HallClock.standingAt(Instant.parse("2026-11-23T01:30:00Z"));
    private MongoDatabase database;
    private Vault vault;
    private String zhang;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(EmbeddedStack.get().mongoUri("erasure_test"));
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @BeforeEach
    void anEmptyVault() {
        database = client.getDatabase("erasure_test");
        EVERYTHING.forEach(name -> database.getCollection(name).deleteMany(new Document()));
        vault = new Vault(database, new VaultSettings(true, KEY, KEY), new StreamStore(database, clock), clock);
        vault.prepare();
        zhang = vault.personRef(HALL, ID_NUMBER);
    }

    @Test
    void whatWasWrittenIsLostAndWhoComesAgainIsReadable() {
        keep(NO, zhang, ZHANG);
        clock.advance(Duration.ofDays(1));
        ErasureGranted order = order(zhang);
        orders().take(order);
        clock.advance(Duration.ofDays(1));
        keep(HALL + "-20261125-0001", zhang, ZHANG);
        orders().take(order);

        assertThat(read(NO)).isEmpty();
        assertThat(vault.findByIdNumber(Kept.PERSON, HALL, ID_NUMBER)).hasSize(1);
        assertThat(read(HALL + "-20261125-0001")).isEqualTo(ZHANG);
    }

    @Test
    void whatABackupBringsBackIsGoneWithTheNextStart() {
        keep(NO, zhang, ZHANG);
        byte[] file = vault.seal(NO + "/file", zhang, "遗嘱".getBytes(StandardCharsets.UTF_8));
        Map<String, List<Document>> backup = backup();
        clock.advance(Duration.ofDays(1));
        ErasureGranted order = order(zhang);
        orders().take(order);
        assertThat(vault.unseal(NO + "/file", zhang, file)).isEmpty();

        restore(backup);
        assertThat(read(NO)).as("an old backup is readable").isEqualTo(ZHANG);

        orders().take(order);
        assertThat(read(NO)).isEmpty();
        assertThat(vault.unseal(NO + "/file", zhang, file)).isEmpty();
    }

    @Test
    void aKeyFromBeforeKeysHadATimeIsOlderThanAnyOrder() {
        keep(NO, zhang, ZHANG);
        database.getCollection("vaultKeys")
                .updateMany(new Document(), new Document("$unset", new Document("madeAt", "")));
        orders().take(order(zhang));
        assertThat(database.getCollection("vaultKeys").countDocuments()).isZero();
    }

    @Test
    void whoeverReachesTheBrokerErasesNobody() {
        keep(NO, zhang, ZHANG);
        ErasureGranted order = order(zhang);
        assertThat(orders().take(with(order, zhang, "0".repeat(32)))).isFalse();
        assertThat(orders().take(with(order, "P-another", order.proof()))).isFalse();
        assertThat(read(NO)).isEqualTo(ZHANG);
    }

    @Test
    void whatIsStillNeededWaitsUntilItIsNot() {
        keep(NO, zhang, ZHANG);
        Set<String> needed = new HashSet<>(Set.of(NO));
        ErasureOrders orders = new ErasureOrders(
                vault.erasing(),
                new ErasureRules(person -> person, id -> needed.stream().anyMatch(id::contains)));
        orders.take(order(zhang));
        orders.carryOn();
        assertThat(read(NO)).isEqualTo(ZHANG);
        needed.clear();
        orders.carryOn();
        assertThat(read(NO)).isEmpty();
    }

    @Test
    void theSameNameAndPhoneWithoutAnIdNumberIsTheSamePerson() {
        keep(NO, zhang, ZHANG);
        String appointment = anonymous(HALL + "-YY20261123-0001", Map.of("name", "张三丰", "phone", "13800000000"));
        anonymous(HALL + "-YY20261123-0002", Map.of("name", "李四", "phone", "13800000000"));
        anonymous(HALL + "-YY20261123-0003", Map.of("name", "张三丰", "phone", "13900000000"));
        assertThat(vault.erasing().referencesOf(zhang)).containsExactlyInAnyOrder(zhang, appointment);
        Map<String, List<Document>> backup = backup();
        ErasureGranted order = order(zhang);
        orders().take(order);
        restore(backup);
        orders().take(order);
        assertThat(read(NO)).isEmpty();
        assertThat(read(HALL + "-YY20261123-0001")).isEmpty();
        assertThat(read(HALL + "-YY20261123-0002")).isNotEmpty();
        assertThat(read(HALL + "-YY20261123-0003")).isNotEmpty();
    }

    @Test
    void ordersOutliveDatabaseAndBrokerAsFiles(@TempDir Path folder) throws IOException {
        ErasureFiles files = new ErasureFiles(folder.resolve("erasures"));
        ErasureGranted order = order(zhang);
        files.forEach(any -> assertThat(any).isNull());
        files.keep(order);
        files.keep(order);
        Files.writeString(folder.resolve("erasures").resolve("torn.json"), "{\"erasure");
        List<ErasureGranted> read = new ArrayList<>();
        files.forEach(read::add);
        assertThat(read).containsExactly(order);
        keep(NO, zhang, ZHANG);
        read.forEach(orders()::take);
        assertThat(read(NO)).isEmpty();
    }

    private ErasureOrders orders() {
        return new ErasureOrders(vault.erasing(), ErasureRules.plain());
    }

    private ErasureGranted order(String person) {
        String no = HALL + "-SC20261124-0001";
        List<Contact> contacts = List.copyOf(vault.erasing().contactsOf(person));
        Instant at = clock.instant();
        return new ErasureGranted(
                no,
                HALL,
                person,
                contacts,
                ErasureGround.CONSENT_WITHDRAWN,
                "个人信息保护法第四十七条",
                "本人撤回同意",
                "wu.gang",
                at,
                vault.erasing().proof(no, person, contacts, at));
    }

    private static ErasureGranted with(ErasureGranted order, String person, String proof) {
        return new ErasureGranted(
                order.erasureNo(),
                order.hall(),
                person,
                order.contacts(),
                order.ground(),
                order.legalBasis(),
                order.reason(),
                order.grantedBy(),
                order.grantedAt(),
                proof);
    }

    private void keep(String no, String person, Map<String, String> fields) {
        vault.keep(Kept.PERSON.of(no), person, fields);
    }

    private String anonymous(String no, Map<String, String> fields) {
        String person = vault.personRef(HALL, null, no);
        keep(no, person, fields);
        return person;
    }

    /** What lies there; nothing when it is erased. */
    private Map<String, String> read(String no) {
        return vault.forOwnUse(Kept.PERSON.of(no)).orElse(Map.of());
    }

    private Map<String, List<Document>> backup() {
        Map<String, List<Document>> all = new HashMap<>();
        EVERYTHING.forEach(
                name -> all.put(name, database.getCollection(name).find().into(new ArrayList<>())));
        return all;
    }

    private void restore(Map<String, List<Document>> backup) {
        backup.forEach((name, documents) -> {
            database.getCollection(name).deleteMany(new Document());
            database.getCollection(name).insertMany(documents);
        });
    }

    private static Map<String, String> person(String name) {
        return Map.of("name", name, "idNumber", ID_NUMBER, "phone", "13800000000");
    }
}

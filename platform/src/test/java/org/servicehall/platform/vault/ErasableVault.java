package org.servicehall.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.servicehall.contracts.erasure.ErasureEvent.Contact;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGranted;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGround;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.testing.EmbeddedStack;
import org.servicehall.platform.time.HallClock;

/** A vault that holds what Zhang left, and the office that orders to erase it. */
final class ErasableVault implements AutoCloseable {
    static final String HALL = "330106";
    static final String NO = HALL + "-20261123-0007";
    static final String LATER = HALL + "-20261125-0001";
    static final String ID_NUMBER = "33010619900101001X";
    static final Map<String, String> ZHANG = Map.of("name", "张三丰", "idNumber", ID_NUMBER, "phone", "13800000000");
    static final byte[] WILL = "遗嘱".getBytes(StandardCharsets.UTF_8);
    static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    final MongoDatabase database;
    final Vault vault;
    /** Zhang's reference. */
    final String zhang;

    private final MongoClient client;
    private final Clock clock;

    ErasableVault(String name, Clock clock) {
        this.client = MongoClients.create(EmbeddedStack.get().mongoUri(name));
        this.database = client.getDatabase(name);
        this.clock = clock;
        List.of("vault", "vaultKeys")
                .forEach(each -> database.getCollection(each).deleteMany(new Document()));
        this.vault = new Vault(database, new VaultSettings(true, KEY, KEY), new StreamStore(database, clock), clock);
        vault.prepare();
        this.zhang = vault.personRef(HALL, ID_NUMBER);
    }

    static HallClock noon() {
        return HallClock.standingAt(Instant.parse("2026-11-23T01:30:00Z"));
    }

    @Override
    public void close() {
        client.close();
    }

    ErasureOrders orders() {
        return ordersBut(Set.of());
    }

    /** @param needed numbers of what waits */
    ErasureOrders ordersBut(Set<String> needed) {
        return new ErasureOrders(vault.erasing(), new ErasureRules(person -> person, needed::contains));
    }

    void obey(ErasureGranted order) {
        ErasureOrders orders = orders();
        assertThat(orders.take(order)).isTrue();
        orders.obeyNew();
    }

    ErasureGranted order() {
        return order(HALL + "-SC20261124-0001", zhang);
    }

    ErasureGranted order(String no, String person) {
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

    void keep(String no, String person, Map<String, String> fields) {
        KeptFields.keep(vault, Kept.PERSON.of(no), person, fields);
    }

    /** By one key for all that the person left, and without saying to which number it belongs. */
    void keepAsBefore(String no) {
        String id = Kept.PERSON.of(no).stored();
        Document document = new SealedFields(new DataKeys(database.getCollection("vaultKeys"), KEY, clock))
                .document(id, DataKeys.ALL_NUMBERS, zhang, ZHANG, DataKeys.FOR_GOOD);
        document.remove("number");
        database.getCollection("vault").insertOne(document.append("storedAt", Date.from(clock.instant())));
        database.getCollection("vaultKeys")
                .updateMany(new Document(), new Document("$unset", new Document("person", "").append("number", "")));
    }

    /** What lies there; nothing when it is erased. */
    Map<String, String> read(String no) {
        return vault.forOwnUse(Kept.PERSON.of(no)).orElse(Map.of());
    }
}

package org.servicehall.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.platform.vault.ErasableVault.HALL;
import static org.servicehall.platform.vault.ErasableVault.ID_NUMBER;
import static org.servicehall.platform.vault.ErasableVault.LATER;
import static org.servicehall.platform.vault.ErasableVault.NO;
import static org.servicehall.platform.vault.ErasableVault.WILL;
import static org.servicehall.platform.vault.ErasableVault.ZHANG;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGranted;
import org.servicehall.platform.time.HallClock;

/** A service obeys what the office granted, at once and again at each start (ADR 21). */
@Tag("R3")
class ErasureOrdersTest {
    private static final List<String> EVERYTHING = List.of("vault", "vaultKeys");

    private final HallClock clock = ErasableVault.noon();
    private final ErasableVault hall = new ErasableVault("erasure_test", clock);
    private final Vault vault = hall.vault;
    private final String zhang = hall.zhang;

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void whatWasWrittenIsLostAndWhoComesAgainIsReadable() {
        hall.keep(NO, zhang, ZHANG);
        clock.advance(Duration.ofDays(1));
        ErasureGranted order = hall.order();
        hall.obey(order);
        clock.advance(Duration.ofDays(1));
        hall.keep(LATER, zhang, ZHANG);
        hall.obey(order);

        assertThat(hall.read(NO)).isEmpty();
        assertThat(vault.findByIdNumber(Kept.PERSON, HALL, ID_NUMBER)).hasSize(1);
        assertThat(hall.read(LATER)).isEqualTo(ZHANG);
    }

    @Test
    void whatABackupBringsBackIsGoneWithTheNextStart() {
        hall.keep(NO, zhang, ZHANG);
        byte[] file = vault.seal(NO + "/file", zhang, WILL);
        Map<String, List<Document>> backup = backup();
        clock.advance(Duration.ofDays(1));
        ErasureGranted order = hall.order();
        hall.obey(order);
        assertThat(vault.unseal(NO + "/file", zhang, file)).isEmpty();

        restore(backup);
        assertThat(hall.read(NO)).as("an old backup is readable").isEqualTo(ZHANG);

        hall.obey(order);
        assertThat(hall.read(NO)).isEmpty();
        assertThat(vault.unseal(NO + "/file", zhang, file)).isEmpty();
    }

    @Test
    void aKeyFromBeforeKeysHadATimeIsOlderThanAnyOrder() {
        hall.keepAsBefore(NO);
        hall.database
                .getCollection("vaultKeys")
                .updateMany(new Document(), new Document("$unset", new Document("madeAt", "")));
        hall.obey(hall.order());
        assertThat(hall.database.getCollection("vaultKeys").countDocuments()).isZero();
    }

    @Test
    void whoeverReachesTheBrokerErasesNobody() {
        hall.keep(NO, zhang, ZHANG);
        ErasureGranted order = hall.order();
        assertThat(hall.orders().take(with(order, zhang, "0".repeat(32)))).isFalse();
        assertThat(hall.orders().take(with(order, "P-another", order.proof()))).isFalse();
        assertThat(hall.read(NO)).isEqualTo(ZHANG);
    }

    @Test
    void whatIsBegunAfterTheDecisionStaysHoweverLateTheOrderArrives() {
        hall.keep(NO, zhang, ZHANG);
        clock.advance(Duration.ofDays(1));
        ErasureGranted order = hall.order();
        clock.advance(Duration.ofHours(1));
        hall.keep(LATER, zhang, ZHANG);
        KeptFields.keep(vault, Kept.PERSON.of(HALL + "-2026-0009"), NO, zhang, Map.of("page", "张三丰"));

        hall.obey(order);

        assertThat(hall.read(NO)).isEmpty();
        assertThat(hall.read(HALL + "-2026-0009"))
                .as("a notice about what is erased")
                .isEmpty();
        assertThat(hall.read(LATER)).isEqualTo(ZHANG);
    }

    @Test
    void whoIsKnownByNameAndPhoneAloneIsFoundUnderTheReferenceOfTheTwo() {
        hall.keep(NO, zhang, ZHANG);
        String reporter = "R-" + vault.personRef(HALL, null, "张三丰", "+86 138-0000-0000");
        String namesake = "R-" + vault.personRef(HALL, null, "张三丰", "13900000000");
        hall.keep(HALL + "-0001", reporter, Map.of("text", "窗口人员张口就骂"));
        hall.keep(HALL + "-0002", namesake, Map.of("text", "无人值守"));
        ErasureOrders orders =
                new ErasureOrders(vault.erasing(), new ErasureRules(person -> "R-" + person, number -> false));
        orders.take(hall.order());
        orders.obeyNew();
        assertThat(hall.read(HALL + "-0001")).isEmpty();
        assertThat(hall.read(HALL + "-0002")).isNotEmpty();
        assertThat(vault.personRef(HALL, ID_NUMBER, "张三丰", "13800000000")).isEqualTo(zhang);
    }

    @Test
    void theSameNameAndPhoneWithoutAnIdNumberIsTheSamePerson() {
        hall.keep(NO, zhang, ZHANG);
        String appointment = anonymous(HALL + "-YY20261123-0001", Map.of("name", "张三丰", "phone", "13800000000"));
        anonymous(HALL + "-YY20261123-0002", Map.of("name", "李四", "phone", "13800000000"));
        anonymous(HALL + "-YY20261123-0003", Map.of("name", "张三丰", "phone", "13900000000"));
        assertThat(vault.erasing().referencesOf(zhang)).containsExactlyInAnyOrder(zhang, appointment);
        Map<String, List<Document>> backup = backup();
        ErasureGranted order = hall.order();
        hall.obey(order);
        restore(backup);
        hall.obey(order);
        assertThat(hall.read(NO)).isEmpty();
        assertThat(hall.read(HALL + "-YY20261123-0001")).isEmpty();
        assertThat(hall.read(HALL + "-YY20261123-0002")).isNotEmpty();
        assertThat(hall.read(HALL + "-YY20261123-0003")).isNotEmpty();
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

    private String anonymous(String no, Map<String, String> fields) {
        String person = vault.personRef(HALL, null, no);
        hall.keep(no, person, fields);
        return person;
    }

    private Map<String, List<Document>> backup() {
        Map<String, List<Document>> all = new HashMap<>();
        EVERYTHING.forEach(
                name -> all.put(name, hall.database.getCollection(name).find().into(new ArrayList<>())));
        return all;
    }

    private void restore(Map<String, List<Document>> backup) {
        backup.forEach((name, documents) -> {
            hall.database.getCollection(name).deleteMany(new Document());
            hall.database.getCollection(name).insertMany(documents);
        });
    }
}

package org.servicehall.intake.api.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.api.household.HouseholdExamples.PATH;
import static org.servicehall.intake.api.household.HouseholdExamples.joining;
import static org.servicehall.intake.api.household.HouseholdExamples.leaving;
import static org.servicehall.intake.api.household.HouseholdExamples.member;
import static org.servicehall.intake.api.household.HouseholdExamples.person;
import static org.servicehall.intake.api.household.HouseholdExamples.registration;
import static org.servicehall.intake.api.season.SeasonExamples.card;
import static org.servicehall.intake.api.season.SeasonExamples.idNumber;
import static org.servicehall.intake.testing.Refusals.refused;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.household.HouseholdEvent;
import org.servicehall.contracts.household.HouseholdEvent.HouseholdRegistered;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.intake.vault.HouseholdPeople;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who lives under one household book. */
@Tag("S8")
class HouseholdServiceTest implements WholeService {
    @LocalServerPort
    int port;

    @Autowired
    Streams streams;

    @Autowired
    Vault vault;

    private Door door;
    private HouseholdExamples households;

    @BeforeEach
    void open() {
        door = new Door(port);
        households = new HouseholdExamples(port);
    }

    @Test
    void isFoundByAMembersCardAndByItsBook() {
        String head = idNumber();
        String spouse = idNumber();
        String body = registration(head, spouse);
        Answer registered = door.post(Door.WANG, PATH, body);
        assertThat(registered.status()).as(registered.body().toString()).isEqualTo(201);
        String book = body.substring(body.indexOf("城关"), body.indexOf("城关") + 8);
        for (String wanted : List.of(card(spouse), "{\"bookNo\":\" %s\"}".formatted(book))) {
            JsonNode found = door.post(Door.WANG, PATH + "/finding", wanted).body();
            assertThat(found.at("/items/0/no").asString()).as(wanted).isEqualTo(registered.text("no"));
            assertThat(found.toString()).contains("欧阳").doesNotContain(head, spouse, book, NAME);
        }
        assertThat(door.post(Door.WANG, PATH + "/finding", card(idNumber()))
                        .body()
                        .path("items"))
                .isEmpty();
        refused(door.post(Door.WANG, PATH + "/finding", "{}"), 422, "household-found-by-one", "S8");
        String events = streams.read(HouseholdEvent.STREAM + ":" + registered.text("no"))
                .orElseThrow()
                .toString();
        assertThat(events).contains("欧阳**").doesNotContain(head, spouse, book, NAME);
    }

    @Test
    void nobodyIsOfTwoHouseholdsAndNoBookIsRegisteredTwice() {
        String spouse = idNumber();
        String body = registration(idNumber(), spouse);
        Answer first = door.post(Door.WANG, PATH, body);
        refused(door.post(Door.WANG, PATH, body), 409, "household-registered", "S8");
        refused(door.post(Door.WANG, PATH, registration(spouse)), 409, "member-of-another-household", "S8");
        Answer other = households.registered(idNumber());
        String people = PATH + "/" + other.text("no") + "/members";
        refused(door.post(Door.WANG, people, joining(spouse)), 409, "member-of-another-household", "S8");

        assertThat(door.post(Door.WANG, member(first, 1) + "/leaving", leaving())
                        .status())
                .isEqualTo(200);
        assertThat(door.post(Door.WANG, people, joining(spouse)).status()).isEqualTo(200);
        assertThat(door.post(Door.WANG, PATH + "/finding", card(spouse))
                        .body()
                        .at("/items/0/no")
                        .asString())
                .isEqualTo(other.text("no"));
    }

    @Test
    void ofTwoWhoTakeSomebodyInAtOnceOneDoes() {
        String child = idNumber();
        assertThat(atOnce(List.of(people(), people()), child)).containsExactlyInAnyOrder(200, 409);
    }

    private List<Integer> atOnce(List<String> paths, String child) {
        CountDownLatch together = new CountDownLatch(1);
        List<CompletableFuture<Answer>> answers = paths.stream()
                .map(path -> CompletableFuture.supplyAsync(() -> {
                    try {
                        together.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return door.post(Door.WANG, path, joining(child));
                }))
                .toList();
        together.countDown();
        return answers.stream().map(CompletableFuture::join).map(Answer::status).toList();
    }

    @Test
    void aLeavingThatIsToldAgainTakesNobodyAway() {
        String spouse = idNumber();
        Answer household = households.registered(idNumber(), spouse);
        String people = PATH + "/" + household.text("no") + "/members";
        String leaving = member(household, 1) + "/leaving";
        String key = UUID.randomUUID().toString();
        Answer left = door.post(Door.WANG, leaving, leaving(), "Idempotency-Key", key);
        assertThat(left.status()).as(left.body().toString()).isEqualTo(200);
        assertThat(door.post(Door.WANG, people, joining(spouse)).status()).isEqualTo(200);
        assertThat(door.post(Door.WANG, leaving, leaving(), "Idempotency-Key", key)
                        .body())
                .isEqualTo(left.body());
        refused(door.post(Door.WANG, people(), joining(spouse)), 409, "member-of-another-household", "S8");
    }

    @Test
    void ofTwoWhoTakeSomebodyIntoOneHouseholdTheRefusedOneGivesNothingBack() {
        String child = idNumber();
        String people = people();
        assertThat(atOnce(List.of(people, people), child)).containsExactlyInAnyOrder(200, 409);
        refused(door.post(Door.WANG, people(), joining(child)), 409, "member-of-another-household", "S8");
    }

    @Test
    @Tag("R3")
    void whoCorrectsSomethingMayNotLookForThat() {
        Answer household = households.registered(idNumber(), idNumber());
        String affairs = PATH + "/" + household.text("no") + "/affairs";
        String stranger = TestTokens.withWindow("sun.li", "330106", "LABOUR", Role.CLERK);
        Answer corrected = door.post(
                stranger, member(household, 1) + "/correction", "{\"from\":\"2019-05-07\",\"evidence\":\"户口簿原件\"}");
        assertThat(corrected.status()).as(corrected.body().toString()).isEqualTo(200);
        shown(household.text("no"), corrected);
        refused(door.get(stranger, affairs, ReadingReason.HEADER, "HANDLING"), 403, "look-of-others", "R3");
    }

    @Test
    void whatWasWrongIsPutRightByAFurtherActAndBothStay() {
        Answer household = households.registered(idNumber(), idNumber());
        String right = "{\"relation\":\"SIBLING\",\"evidence\":\"户口簿原件\"}";
        Answer corrected = door.post(Door.WANG, member(household, 1) + "/correction", right);
        assertThat(corrected.status()).as(corrected.body().toString()).isEqualTo(200);
        JsonNode shown = shown(household.text("no"), corrected);
        assertThat(shown.at("/members/1/relation").asString()).isEqualTo("SIBLING");
        assertThat(shown.at("/changes/1/wrongRelation").asString()).isEqualTo("SPOUSE");
        refused(door.post(Door.WANG, member(household, 1) + "/correction", right), 422, "membership-unchanged", "S8");
    }

    @Test
    @Tag("S7")
    void aNameWrittenWronglyIsPutRightAndBothStaySealed() {
        String right = "欧阳建园";
        Answer household = households.registered(idNumber(), idNumber());
        String name = member(household, 0) + "/name";
        String body = "{\"name\":\"%s\",\"evidence\":\"户口簿原件\"}";
        refused(door.post(Door.WANG, name, body.formatted(NAME)), 422, "membership-unchanged", "S8");
        Answer corrected = door.post(Door.WANG, name, body.formatted(right));
        assertThat(corrected.status()).as(corrected.body().toString()).isEqualTo(200);
        String no = household.text("no");
        assertThat(shown(no, corrected).at("/changes/1/kind").asString()).isEqualTo("NAME_CORRECTED");
        JsonNode affairs = door.get(Door.WANG, PATH + "/" + no + "/affairs", ReadingReason.HEADER, "HANDLING")
                .body();
        assertThat(affairs.at("/members/0/name").asString()).isEqualTo(right);
        assertThat(affairs.at("/members/1/name").asString()).isEqualTo(NAME);
        assertThat(streams.read(HouseholdEvent.STREAM + ":" + no).orElseThrow().toString())
                .doesNotContain(right, NAME);
        String laid = ((HouseholdRegistered) streams.read(HouseholdEvent.STREAM + ":" + no)
                        .orElseThrow()
                        .getFirst()
                        .payload())
                .values();
        assertThat(vault.forOwnUse(HouseholdPeople.idOf(no, person(household, 0), laid)))
                .hasValueSatisfying(before -> assertThat(before).containsEntry("name", NAME));
    }

    @Test
    @Tag("S7")
    void aBookWrittenWronglyIsFoundByItsRightNumberAlone() {
        String body = registration(idNumber());
        Answer household = door.post(Door.WANG, PATH, body);
        String wrong = body.substring(body.indexOf("城关"), body.indexOf("城关") + 8);
        String other = registration(idNumber());
        door.post(Door.WANG, PATH, other);
        String taken = other.substring(other.indexOf("城关"), other.indexOf("城关") + 8);
        String path = PATH + "/" + household.text("no") + "/registration";
        String right = wrong.replace("城关", "青乡");
        String correction = "{\"bookNo\":\"%s\",\"community\":\"青溪社区\",\"evidence\":\"户口簿原件\"}";
        refused(door.post(Door.WANG, path, correction.formatted(taken)), 409, "household-registered", "S8");

        Answer corrected = door.post(Door.WANG, path, correction.formatted(right));
        assertThat(corrected.status()).as(corrected.body().toString()).isEqualTo(200);
        assertThat(shown(household.text("no"), corrected).path("community").asString())
                .isEqualTo("青溪社区");
        assertThat(found(right)).containsExactly(household.text("no"));
        assertThat(found(wrong)).isEmpty();
        refused(door.post(Door.WANG, path, correction.formatted(right)), 422, "membership-unchanged", "S8");
        assertThat(door.post(Door.WANG, PATH, registration(idNumber()).replaceFirst("城关[0-9]{6}", wrong))
                        .status())
                .as("its book may be registered")
                .isEqualTo(201);
        assertThat(streams.read(HouseholdEvent.STREAM + ":" + household.text("no"))
                        .orElseThrow()
                        .toString())
                .doesNotContain(right, wrong);
    }

    private List<String> found(String book) {
        return door.post(Door.WANG, PATH + "/finding", "{\"bookNo\":\"%s\"}".formatted(book))
                .body()
                .path("items")
                .findValuesAsString("no");
    }

    private String people() {
        return PATH + "/" + households.registered(idNumber()).text("no") + "/members";
    }

    private JsonNode shown(String no, Answer after) {
        return door.get(Door.WANG, PATH + "/" + no, "If-Version-At-Least", after.text("version"))
                .body();
    }
}

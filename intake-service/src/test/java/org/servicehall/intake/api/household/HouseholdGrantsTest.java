package org.servicehall.intake.api.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.api.household.HouseholdExamples.PATH;
import static org.servicehall.intake.api.household.HouseholdExamples.leaving;
import static org.servicehall.intake.api.household.HouseholdExamples.member;
import static org.servicehall.intake.api.household.HouseholdExamples.person;
import static org.servicehall.intake.api.season.SeasonExamples.idNumber;
import static org.servicehall.intake.testing.Refusals.refused;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What stands together in one household: grants, and what they mean for its other members. */
@Tag("S8")
class HouseholdGrantsTest implements WholeService {
    private static final String PLAIN = "{\"type\":\"PROMISED\",\"workingDays\":20}";

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry metrics;

    private Door door;
    private HouseholdExamples households;

    @BeforeEach
    void open() {
        door = new Door(port);
        households = new HouseholdExamples(port);
    }

    @Test
    @Tag("C5")
    void nobodyLeavesForTheDayOfAnAcceptance() {
        String first = idNumber();
        String second = idNumber();
        Answer household = households.registered(first, second);
        assertThat(door.post(Door.WANG, applied(first) + "/acceptance", PLAIN).status())
                .isEqualTo(200);
        String inError = leaving().replace("MOVED_OUT", "RECORDED_IN_ERROR");
        assertThat(door.post(Door.WANG, member(household, 1) + "/leaving", inError)
                        .status())
                .isEqualTo(200);
        await().untilAsserted(() -> assertThat(waiting()).contains(household.text("no")));
        String ofSpouse = applied(second) + "/acceptance";
        refused(door.post(Door.WANG, ofSpouse, PLAIN), 409, "grant-already-running", "C5");

        Answer reviewed = door.post(Door.LEAD, member(household, 1) + "/grant-review", "{\"result\":\"确系误记\"}");
        assertThat(reviewed.status()).as(reviewed.body().toString()).isEqualTo(200);
        assertThat(door.post(Door.WANG, ofSpouse, PLAIN).status()).isEqualTo(200);
    }

    @Test
    @Tag("R3")
    void whatStandsTogetherIsShownToWhoMayLookAndCountedForTheOthers() {
        String idNumber = idNumber();
        Answer household = households.registered(idNumber, idNumber());
        String no = household.text("no");
        Answer applied = door.post(
                Door.LI,
                "/api/applications",
                PENSION.replace(ID_NUMBER, idNumber).replace(PHONE, "13800138999"));
        assertThat(applied.status()).as(applied.body().toString()).isEqualTo(201);
        String grant = HouseholdExamples.granted(person(household, 1));
        households.awaitGrants(no, 1);
        await().untilAsserted(() -> assertThat(door.get(Door.AUDITOR, PATH + "/" + no)
                        .body()
                        .at("/counts/openApplications")
                        .asInt())
                .isEqualTo(1));

        String affairs = PATH + "/" + no + "/affairs";
        String stranger = TestTokens.withWindow("sun.li", "330106", "LABOUR", Role.CLERK);
        refused(door.get(stranger, affairs, ReadingReason.HEADER, "HANDLING"), 403, "look-of-others", "R3");
        for (String token : List.of(Door.WANG, Door.LI, Door.LEAD)) {
            JsonNode shown =
                    door.get(token, affairs, ReadingReason.HEADER, "HANDLING").body();
            assertThat(shown.at("/members/0/name").asString())
                    .as(shown.toString())
                    .isEqualTo(NAME);
            assertThat(shown.at("/members/0/affairs/0/no").asString()).isEqualTo(applied.text("no"));
            assertThat(shown.at("/members/1/affairs/0/no").asString()).isEqualTo(grant);
            assertThat(shown.at("/members/1/affairs/0/grant").asString()).isEqualTo("RUNNING");
        }
    }

    @Test
    @Tag("C5")
    void whereSomebodyLeavesWhileAGrantRunsTheLeadReviewsItAndNothingEndsByItself() {
        Answer household = households.registered(idNumber(), idNumber());
        String no = household.text("no");
        String grant = HouseholdExamples.granted(person(household, 0));
        households.awaitGrants(no, 1);
        Answer left = door.post(Door.WANG, member(household, 1) + "/leaving", leaving());
        JsonNode shown = shown(no, left);
        assertThat(shown.at("/reviews/0/grants/0").asString()).isEqualTo(grant);
        assertThat(shown.at("/counts/runningGrants").asInt()).isEqualTo(1);
        assertThat(waiting()).contains(no);

        String review = member(household, 1) + "/grant-review";
        Answer reviewed = door.post(Door.LEAD, review, "{\"result\":\"继续享受\"}");
        assertThat(reviewed.status()).as(reviewed.body().toString()).isEqualTo(200);
        assertThat(shown(no, reviewed).path("reviews")).isEmpty();
        assertThat(waiting()).doesNotContain(no);
        refused(door.post(Door.LEAD, review, "{\"result\":\"继续享受\"}"), 409, "no-grants-to-review", "S8");
    }

    @Test
    @Tag("C5")
    void aHouseholdDrawsWhatIsGrantedToItOnceWhoeverAppliesForIt() {
        String first = idNumber();
        String second = idNumber();
        households.registered(first, second);
        String ofHead = applied(first);
        String ofSpouse = applied(second);
        assertThat(door.post(Door.WANG, ofHead + "/acceptance", PLAIN).status()).isEqualTo(200);
        refused(door.post(Door.WANG, ofSpouse + "/acceptance", PLAIN), 409, "grant-already-running", "C5");
        String reasoned = PLAIN.replace("}", ",\"secondGrant\":\"原待遇本月底终止\"}");
        refused(door.post(Door.WANG, ofSpouse + "/acceptance", reasoned), 403, "second-grant-by-lead", "C5");
        assertThat(door.post(Door.LEAD, ofSpouse + "/acceptance", reasoned).status())
                .isEqualTo(200);
    }

    /** ADR 70: of nobody's household, once the acceptance is entered, so that who joins meanwhile is seen. */
    @Test
    @Tag("C5")
    void whoseGrantsCountIsAskedOnceAtReceptionAndOnceAtAcceptance() {
        long before = claimsAskedFor();
        String path = applied(idNumber());
        assertThat(claimsAskedFor() - before).isEqualTo(1);
        assertThat(door.post(Door.WANG, path + "/acceptance", PLAIN).status()).isEqualTo(200);
        assertThat(claimsAskedFor() - before).isEqualTo(2);
    }

    /** Once more where the household's is entered, so that who leaves meanwhile is seen. */
    @Test
    @Tag("C5")
    void ofWhoIsOfAHouseholdItIsAskedTwiceAtAcceptance() {
        String first = idNumber();
        households.registered(first, idNumber());
        long before = claimsAskedFor();
        String path = applied(first);
        assertThat(claimsAskedFor() - before).isEqualTo(1);
        assertThat(door.post(Door.WANG, path + "/acceptance", PLAIN).status()).isEqualTo(200);
        assertThat(claimsAskedFor() - before).isEqualTo(3);
    }

    private long claimsAskedFor() {
        return (long) metrics.get("hall.store.commands")
                .tags("command", "find", "collection", "householdClaims")
                .functionCounter()
                .count();
    }

    @Test
    @Tag("C5")
    void whatAnotherMemberDrawsOrAsksForIsToldAtReception() {
        String second = idNumber();
        Answer household = households.registered(idNumber(), second);
        String grant = HouseholdExamples.handled(person(household, 0));
        await().untilAsserted(() -> assertThat(door.post(Door.WANG, "/api/applications", request(second))
                        .body()
                        .path("runningGrants")
                        .toString())
                .contains(grant));
    }

    @Test
    void anApplicationIsForOneHouseholdAndNamesWhomItConcerns() {
        String idNumber = idNumber();
        Answer household = households.registered(idNumber, idNumber());
        String of = applied(idNumber) + "/household";
        JsonNode derived = door.get(Door.AUDITOR, of).body();
        assertThat(derived.path("householdNo").asString()).isEqualTo(household.text("no"));
        assertThat(derived.path("named").asBoolean()).isFalse();
        assertThat(derived.path("actions")).isEmpty();
        assertThat(door.get(Door.WANG, of).body().at("/actions/0/href").asString())
                .isEqualTo(of);
        String body = "{\"householdNo\":\"%s\",\"members\":[\"%s\"]}";
        Answer named = door.post(Door.WANG, of, body.formatted(household.text("no"), person(household, 1)));
        assertThat(named.status()).as(named.body().toString()).isEqualTo(200);
        JsonNode shown = door.get(Door.AUDITOR, of).body();
        assertThat(shown.path("named").asBoolean()).isTrue();
        assertThat(shown.path("members")).hasSize(1);
        assertThat(shown.at("/members/0/person").asString()).isEqualTo(person(household, 1));

        Answer other = households.registered(idNumber());
        refused(
                door.post(Door.WANG, of, body.formatted(other.text("no"), person(other, 0))),
                409,
                "application-of-another-household",
                "S8");
        refused(
                door.post(Door.WANG, of, body.formatted(household.text("no"), person(other, 0))),
                422,
                "concerned-not-of-household",
                "S8");
        refused(
                door.post(
                        Door.WANG,
                        applied(idNumber()) + "/household",
                        "{\"householdNo\":\"%s\"}".formatted(household.text("no"))),
                422,
                "applicant-not-of-household",
                "S8");
        String stranger = TestTokens.withWindow("sun.li", "330106", "LABOUR", Role.CLERK);
        refused(
                door.post(stranger, of, body.formatted(household.text("no"), person(household, 1))),
                403,
                "look-of-others",
                "R3");
        assertThat(door.get(stranger, of).body().path("actions")).isEmpty();
    }

    private String waiting() {
        return door.get(Door.LEAD, PATH + "?toReview=true").body().toString();
    }

    private JsonNode shown(String no, Answer after) {
        return door.get(Door.WANG, PATH + "/" + no, "If-Version-At-Least", after.text("version"))
                .body();
    }

    private String applied(String idNumber) {
        Answer received = door.post(Door.WANG, "/api/applications", request(idNumber));
        assertThat(received.status()).as(received.body().toString()).isEqualTo(201);
        return "/api/applications/" + received.text("no");
    }

    private String request(String idNumber) {
        String matter = "urban-minimum-living-allowance";
        List<String> checklist = door.get("", "/api/matters/" + matter)
                .body()
                .path("checklist")
                .valueStream()
                .map(item -> "\"" + item.path("code").asString() + "\"")
                .toList();
        return """
                {"matterId":"%s","channel":"COUNTER","circumstances":[],"materials":[%s],
                 "applicant":{"name":"%s","idNumber":"%s"}}""".formatted(matter, String.join(",", checklist), NAME, idNumber);
    }
}

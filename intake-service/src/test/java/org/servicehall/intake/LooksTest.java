package org.servicehall.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.testing.Refusals.refused;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.intake.api.appointment.AppointmentBodies;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/** Any clerk once read any full identity, out of curiosity. */
@Tag("R3")
class LooksTest implements WholeService {
    private static final String SUN = TestTokens.withWindow("sun.yan", "330106", "FINANCE", Role.CLERK);

    @LocalServerPort
    int port;

    @Autowired
    MongoDatabase database;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    void curiosityIsNoReasonAndAStrangersMatterNobodysToLookAt() {
        String no = received();
        refused(look(Door.WANG, no, "好奇"), 422, "look-reason-unlisted", "R3");
        refused(look(SUN, no, "好奇"), 422, "look-reason-unlisted", "R3");
        refused(look(SUN, no, "HANDLING"), 403, "look-of-others", "R3");
        refused(look(SUN, no, "HANDLING: 好奇"), 403, "look-of-others", "R3");
        assertThat(database.getCollection("vaultReadings").countDocuments(new Document("what", no)))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HANDLING", "IDENTITY: 核对照片", "COMPLAINT 330106-TS20261123-0001: 投诉人来问"})
    void whoHoldsItAndTheLeadLookForAListedReason(String why) {
        String no = received();
        assertThat(look(Door.WANG, no, why).text("idNumber")).isEqualTo(ID_NUMBER);
        assertThat(look(Door.LEAD, no, why).text("idNumber")).isEqualTo(ID_NUMBER);
    }

    @Test
    void aRelatedMatterIsAnotherOneThatExists() {
        String no = received();
        assertThat(look(Door.WANG, no, "RELATED_CASE " + received() + ": 同一户").status())
                .isEqualTo(200);
        refused(look(Door.WANG, no, "RELATED_CASE 330106-20200101-0001"), 422, "look-reason-number-wrong", "R3");
        refused(look(Door.WANG, no, "RELATED_CASE " + no), 422, "look-reason-number-wrong", "R3");
    }

    @Test
    void anyOtherNumberIsThatOfWhatIsLookedAt() {
        String no = received();
        assertThat(look(Door.WANG, no, "HANDLING " + no).status()).isEqualTo(200);
        refused(look(Door.WANG, no, "HANDLING " + received()), 422, "look-reason-number-wrong", "R3");
        refused(look(Door.WANG, no, "COMPLAINT " + received()), 422, "look-reason-number-wrong", "R3");
    }

    @Test
    @Tag("K9")
    void aNoticeBearsANameAndIsShownAsTheApplicantIs() {
        String no = received();
        String notice = door.post(
                        Door.WANG,
                        "/api/applications/" + no + "/supplement-request",
                        "{\"items\":[\"CERTIFICATION_FORM\"]}")
                .text("noticeNo");
        String path = "/api/notices/" + notice;
        await().untilAsserted(() ->
                assertThat(door.page(Door.WANG, path).statusCode()).isEqualTo(200));
        assertThat(door.page(Door.LEAD, path).statusCode()).isEqualTo(200);
        refused(door.get(SUN, path), 403, "look-of-others", "R3");
        refused(door.get(Door.OFFICE, path), 403, "look-of-others", "R3");
        refused(door.get(Door.WANG, path, ReadingReason.HEADER, "CURIOUS"), 422, "look-reason-unlisted", "R3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RELATED_CASE", "RELATED_CASE: 同一户", "COMPLAINT 340123-20250101-0003"})
    void someReasonsNeedANumberOfThisHall(String why) {
        refused(look(Door.WANG, received(), why), 422, "look-reason-needs-number", "R3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"handling", "HANDLING 好奇", "CURIOUS", "HANDLING:", "HANDLINGS"})
    void wordsAloneAreNoReason(String why) {
        refused(look(Door.WANG, received(), why), 422, "look-reason-unlisted", "R3");
    }

    @Test
    @Tag("F2")
    void whoTookItOverLooksAndWhoGaveItAwayDoesNot() {
        String no = received();
        String path = "/api/applications/" + no;
        door.post(Door.WANG, path + "/hand-over", HAND_OVER);
        assertThat(look(Door.LI, no, "HANDLING").status()).isEqualTo(200);
        assertThat(look(Door.WANG, no, "HANDLING").status()).isEqualTo(200);
        door.post(Door.LI, path + "/hand-over-confirmation", "{}");
        refused(look(Door.WANG, no, "HANDLING"), 403, "look-of-others", "R3");
        assertThat(look(Door.LI, no, "HANDLING").status()).isEqualTo(200);
    }

    @Test
    @Tag("A1")
    void whoBooksAndWhoIsVisitedLooksAtAnAppointment() {
        String clerk = AppointmentBodies.newClerk();
        Answer booked = door.post(Door.WANG, "/api/appointments", AppointmentBodies.hall(clerk, "09:00"));
        String person = "/api/appointments/" + booked.text("no") + "/person";
        refused(door.get(SUN, person, ReadingReason.HEADER, "CONTACT"), 403, "look-of-others", "R3");
        assertThat(door.get(Door.WANG, person, ReadingReason.HEADER, "CONTACT").status())
                .isEqualTo(200);
        assertThat(door.get(
                                TestTokens.withWindow(clerk, "330106", "LABOUR", Role.CLERK),
                                person,
                                ReadingReason.HEADER,
                                "CONTACT")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theLeadSeesWhatAWindowsPeopleLookedAtInAMonth() {
        String no = received();
        look(Door.WANG, no, "IDENTITY: 核对照片");
        String month = "/api/applications/readings/months/" + YearMonth.from(ClosedHall.DAY) + "?window=";
        Answer civil = door.get(Door.LEAD, month + "CIVIL_AFFAIRS&limit=200");
        assertThat(civil.body()
                        .path("items")
                        .valueStream()
                        .filter(reading -> reading.path("no").asString().equals(no))
                        .map(reading -> reading.path("who").asString() + " "
                                + reading.path("why").asString()))
                .containsExactly("wang.fang IDENTITY: 核对照片");
        assertThat(door.get(Door.LEAD, month + "FINANCE").body().toString()).doesNotContain(no);
        assertThat(door.get(Door.LEAD, "/api/applications/readings/months/2001-01?window=CIVIL_AFFAIRS")
                        .body()
                        .path("items")
                        .size())
                .isZero();
        refused(door.get(Door.WANG, month + "CIVIL_AFFAIRS"), 403, "forbidden", "");
    }

    @Test
    void theReasonsAreListedWithWhatTheyAreCalled() {
        List<JsonNode> reasons = door.get(Door.WANG, "/api/applications/readings/reasons")
                .body()
                .path("items")
                .valueStream()
                .toList();
        assertThat(reasons)
                .allSatisfy(
                        reason -> assertThat(reason.at("/label/zh").asString()).isNotEmpty());
        assertThat(reasons)
                .filteredOn(reason -> reason.path("needsNumber").asBoolean())
                .extracting(reason -> reason.path("code").asString())
                .containsExactly("RELATED_CASE", "COMPLAINT");
        assertThat(door.get(Door.WANG, "/api/vocabulary").body().toString()).contains("LookReason");
    }

    private String received() {
        return door.post(Door.WANG, "/api/applications", PENSION).text("no");
    }

    private Answer look(String token, String no, String why) {
        return door.get(
                token,
                "/api/applications/" + no + "/applicant",
                ReadingReason.HEADER,
                UriUtils.encode(why, StandardCharsets.UTF_8));
    }
}

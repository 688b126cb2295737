package org.servicehall.intake.api.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.testing.Refusals.refused;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.QueryCodes;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Somebody acts for the applicant: recorded at reception or later, seen, taken back, and never further than the power goes. */
@Tag("S8")
class ActingServiceTest implements WholeService {
    private static final String UNSEEN = ActingExamples.SON.replace(",\"seen\":\"COPY_KEPT\"", "");

    @LocalServerPort
    int port;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @Test
    @Tag("R3")
    void whoBroughtItIsOnRecordMaskedAndLookedAtForAReason() {
        Answer received = done(door.post(Door.WANG, "/api/applications", broughtBy(ActingExamples.SON)));
        String path = path(received);
        Answer list = door.get(Door.AUDITOR, path);
        JsonNode one = list.body().at("/items/0");
        assertThat(one.path("name").asString()).isEqualTo("欧阳**");
        assertThat(one.path("stands").asBoolean()).isTrue();
        assertThat(one.path("acted").asBoolean()).isTrue();
        assertThat(list.body().path("actions").size())
                .as("an auditor does nothing")
                .isZero();
        assertThat(door.get(Door.WANG, path).body().path("actions").findValuesAsString("operation"))
                .containsExactly("representatives.name", "representatives.revoke");

        refused(door.get(Door.ZHAO, path + "/1/person", ReadingReason.HEADER, "HANDLING"), 403, "look-of-others", "R3");
        Answer person = door.get(Door.WANG, path + "/1/person", ReadingReason.HEADER, "HANDLING");
        assertThat(person.text("name")).isEqualTo("欧阳小青");
        assertThat(person.text("documentNo")).isEqualTo("浙证字一号");
    }

    @Test
    @Tag("K9")
    void theNoticeNamesWhoActsMasked() {
        Answer received = done(door.post(Door.WANG, "/api/applications", broughtBy(ActingExamples.SON)));
        String notice = done(door.post(Door.WANG, "/api/applications/" + received.text("no") + "/return", """
                {"ground":"UNLAWFUL","reason":"不合法","legalBasis":"第三条"}"""))
                .text("noticeNo");
        await().untilAsserted(() -> assertThat(
                        door.page(Door.WANG, "/api/notices/" + notice).body())
                .contains("代理人", "欧阳**（授权委托）", NAME)
                .doesNotContain("欧阳小青"));
    }

    @Test
    @Tag("S5")
    void nothingIsHandedToWhoMayNotCollectIt() {
        Answer received = done(door.post(Door.WANG, "/api/applications", broughtBy(ActingExamples.SON)));
        String application = "/api/applications/" + received.text("no");
        done(door.post(
                Door.WANG,
                application + "/representatives",
                ActingExamples.SON
                        .replace("330106198807150015", "330106196603120026")
                        .replace("\"SUBMIT\",\"SUPPLEMENT\"", "\"COLLECT\"")));
        String notice = done(door.post(Door.WANG, application + "/supplement-request", """
                {"items":["WRITTEN_APPLICATION","HEALTH_OFFICE_CERTIFICATE","HOUSEHOLD_REGISTER","PATIENT_PHOTOGRAPH",
                 "INSURANCE_CERTIFICATE","COMMUNITY_CERTIFICATE"]}"""))
                .text("noticeNo");
        await().until(() -> door.get(Door.WANG, application + "/messages")
                        .body()
                        .path("notices")
                        .size()
                == 1);
        String collected = """
                {"noticeNos":["%s"],"means":"COLLECTED","recipient":"AGENT","representative":%d}""";
        refused(
                door.post(Door.WANG, application + "/service", collected.formatted(notice, 1)),
                409,
                "outside-power",
                "S8");
        refused(
                door.post(Door.WANG, application + "/service", collected.formatted(notice, 3)),
                422,
                "unknown-representative",
                "S8");
        done(door.post(Door.WANG, application + "/service", collected.formatted(notice, 2)));
        assertThat(door.get(Door.WANG, application + "/messages")
                        .body()
                        .at("/services/0/representative")
                        .asInt())
                .isEqualTo(2);
        done(door.post(Door.WANG, application + "/representatives/2/revocation", "{\"word\":\"IN_PERSON\"}"));
        refused(door.post(Door.WANG, application + "/withdrawal", """
                        {"channel":"COUNTER","proof":"SIGNED_FORM","representative":2}"""), 409, "power-revoked", "S8");
    }

    @Test
    void theNameOfOneOfTheStaffIsToBeToldApart() {
        String path = path(done(door.post(Door.WANG, "/api/applications", ActingExamples.RELIEF)));
        String namesake = ActingExamples.SON.replace("欧阳小青", "李娜");
        refused(
                door.post(Door.WANG, path, namesake.replace(",\"notOfStaff\":true", "")),
                409,
                "representative-of-staff-name",
                "S8");
        done(door.post(Door.WANG, path, namesake));
        assertThat(door.get(Door.WANG, path)
                        .body()
                        .at("/items/0/saidNotOfStaff")
                        .asBoolean())
                .isTrue();
        refused(
                door.post(
                        Door.WANG,
                        path,
                        ActingExamples.SON.replace("欧阳小青", "王芳").replace("330106198807150015", "330106196603120026")),
                409,
                "representative-of-own-name",
                "S8");
    }

    @Test
    void aPowerOfAttorneyNamesItsActsAndAGuardianshipNone() {
        String path = path(done(door.post(Door.WANG, "/api/applications", ActingExamples.RELIEF)));
        Answer none = door.post(Door.WANG, path, UNSEEN.replace("\"SUBMIT\",\"SUPPLEMENT\"", ""));
        refused(none, 422, "scope-of-power", "S8");
        refused(
                door.post(Door.WANG, path, UNSEEN.replace("POWER_OF_ATTORNEY", "GUARDIANSHIP")),
                422,
                "scope-of-power",
                "S8");
        refused(door.post(Door.WANG, path, UNSEEN.replace("2099-12-31", "2999-12-31")), 422, "day-out-of-range", "D1");
        refused(door.post(Door.WANG, path, UNSEEN.replace("2025-01-02", "2098-01-02")), 422, "power-dated-wrong", "S8");
        refused(door.post(Door.ZHAO, path, UNSEEN), 403, "representatives-of-others", "S8");
    }

    @Test
    @Tag("M5")
    void whatIsForTheApplicantInPersonIsBroughtByNobodyElse() {
        String pension = PENSION.replaceFirst("\\{", "{\"representative\":" + UNSEEN + ",");
        refused(door.post(Door.WANG, "/api/applications", pension), 409, "in-person-only", "S8");
        assertThat(door.get("", "/api/matters/pension-qualification?hall=330106")
                        .body()
                        .toString())
                .contains("\"inPerson\":true");
    }

    @Test
    @Tag("S3")
    void whoAppliesOnlineForSomebodyIsMadeSureOfBeforeAcceptance() {
        String body = ONLINE_APPLICATION.replaceFirst("\\{", """
                {"representative":{"person":{"name":"欧阳小青","idNumber":"330106198807150015","phone":"13800138001"},
                 "ground":"POWER_OF_ATTORNEY","scope":["SUBMIT"]},""");
        Answer applied = done(door.post("", "/api/public/applications", body));
        String path = "/api/applications/" + applied.text("no");
        await().untilAsserted(() -> assertThat(door.get(
                                "",
                                "/api/public/applications/" + applied.text("no"),
                                QueryCodes.HEADER,
                                applied.text("queryCode"))
                        .body()
                        .at("/representatives/0/ground")
                        .asString(""))
                .isEqualTo("POWER_OF_ATTORNEY"));
        done(door.post(Door.WANG, path + "/taking-up", ""));
        done(door.post(Door.WANG, path + "/identity", "{\"proof\":\"CALLED_BACK\"}"));
        done(door.post(Door.WANG, path + "/materials", """
                {"items":["WRITTEN_APPLICATION","ID_CARD","DISCHARGE_SUMMARY","HEALTH_OFFICE_CERTIFICATE","HOUSEHOLD_REGISTER",
                 "PATIENT_PHOTOGRAPH","INSURANCE_CERTIFICATE","COMMUNITY_CERTIFICATE"]}"""));
        String acceptance = "{\"type\":\"PROMISED\"}";
        refused(door.post(Door.WANG, path + "/acceptance", acceptance), 409, "power-not-seen", "S8");
        done(door.post(Door.WANG, path + "/representatives/1/power", "{\"proof\":\"CALLED_BACK\"}"));
        refused(
                door.post(Door.WANG, path + "/representatives/1/power", "{\"proof\":\"CALLED_BACK\"}"),
                409,
                "power-seen-already",
                "S8");
        done(door.post(Door.WANG, path + "/acceptance", acceptance));
    }

    @Test
    void whoActsInVeryManyOfAMonthShowsToTheOfficeByADigest() {
        String runner = ActingExamples.SON
                .replace("330106198807150015", "330106197708200035")
                .replace("欧阳小青", "钱跑腿");
        String last = "";
        for (int i = 0; i < 10; i++) {
            last = done(door.post(Door.WANG, "/api/applications", broughtBy(runner)))
                    .text("no");
        }
        await().untilAsserted(() -> {
            Answer frequent = door.get(Door.OFFICE, "/api/applications/frequent-representatives");
            assertThat(frequent.body().path("items").findValues("count")).anyMatch(count -> count.asInt() >= 10);
            assertThat(frequent.body().toString()).doesNotContain("钱", "330106197708200035");
        });
        String listed = "/api/applications/" + last + "/representatives/1/person";
        Answer looked = door.get(Door.OFFICE, listed, ReadingReason.HEADER, "HANDLING");
        assertThat(looked.text("name")).isEqualTo("钱跑腿");
        String other = path(done(door.post(Door.WANG, "/api/applications", broughtBy(ActingExamples.SON))));
        refused(
                door.get(Door.OFFICE, other + "/1/person", ReadingReason.HEADER, "HANDLING"),
                403,
                "look-of-others",
                "R3");
        assertThat(door.get(Door.WANG, "/api/applications/frequent-representatives")
                        .status())
                .isEqualTo(403);
    }

    private static String broughtBy(String representative) {
        return ActingExamples.RELIEF.replaceFirst("\\{", "{\"representative\":" + representative + ",");
    }

    private static String path(Answer received) {
        return "/api/applications/" + received.text("no") + "/representatives";
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isIn(200, 201);
        return answer;
    }
}

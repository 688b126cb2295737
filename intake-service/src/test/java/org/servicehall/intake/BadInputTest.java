package org.servicehall.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.servicehall.intake.testing.Refusals.refused;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is wrong with a body is told with the right status and code, and records nothing. */
class BadInputTest implements WholeService {
    @LocalServerPort
    int port;

    @Autowired
    Streams streams;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    @ParameterizedTest(name = "{0} → {1}: {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            "matterId":"pension-qualification"  | "matterId":""                  | 422 | invalid
            "matterId":"pension-qualification"  | "matterId":"flying"            | 404 | unknown-matter
            "matterId":"pension-qualification"  | "matterId":7                   | 400 | malformed
            "matterId":"pension-qualification", | ''                             | 422 | invalid
            "channel":"COUNTER"                 | "channel":"PIGEON"             | 422 | invalid
            "channel":"COUNTER",                | ''                             | 422 | invalid
            "channel":"COUNTER"                 | "channel":"COUNTER","x":1      | 400 | unknown-property
            "circumstances":["LATE"]            | "circumstances":["RICH"]       | 422 | unknown-circumstance
            "circumstances":["LATE"]            | "circumstances":["late"]       | 422 | invalid
            "circumstances":["LATE"]            | "circumstances":[null]         | 422 | invalid
            "circumstances":["LATE"]            | "circumstances":"LATE"         | 400 | malformed
            "ID_CARD","PENSION_PASSBOOK"        | "DRIVING_LICENCE"              | 422 | unknown-material
            "name":"欧阳建国"                    | "name":" "                     | 422 | invalid
            "name":"欧阳建国"                    | "name":"<script>"              | 422 | invalid
            "idNumber":"11010519491231002X"     | "idNumber":"110105194912310021" | 422 | invalid
            "idNumber":"11010519491231002X",    | ''                             | 422 | id-number-required
            "phone":"13800138000"               | "phone":"12345"                | 422 | invalid
            "applicant":{                       | "urgent":{},"applicant":{      | 422 | invalid
            "applicant":{                       | "urgent":{"reason":"欧阳建国病重"},"applicant":{ | 422 | person-named-in-text
            "applicant":{                       | "urgent":{"reason":"致电13800138000"},"applicant":{ | 422 | personal-data-in-text
            """)
    void badInputOfAReceptionIsToldApart(String good, String bad, int status, String code) {
        assertThat(PENSION).contains(good);
        refused(door.post(Door.WANG, "/api/applications", PENSION.replace(good, bad)), status, code, null);
    }

    /** Whoever mends one thing and sends it again is not told of the next only then. */
    @Test
    @Tag("M2")
    @Tag("M3")
    void allThatAReceptionIsRefusedForIsToldAtOnceEachAtItsField() {
        var body = """
                {"matterId":"serious-illness-relief","channel":"COUNTER","applicant":{"name":"欧阳建国","phone":"13800138000"},
                 "circumstances":["RICH"],"materials":["DRIVING_LICENCE"],"figures":[{"code":"SHOE_SIZE","value":43}]}""";
        var refused = door.post(Door.WANG, "/api/applications", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").valueStream())
                .extracting(
                        fault -> fault.path("field").asString(),
                        fault -> fault.path("code").asString())
                .containsExactly(
                        tuple("applicant.idNumber", "id-number-required"),
                        tuple("materials", "unknown-material"),
                        tuple("figures", "unknown-figure"),
                        tuple("circumstances", "unknown-circumstance"));
        assertThat(refused.body().at("/errors/3/message").asString()).startsWith("本事项不区分情形 RICH。可选：");
    }

    @Test
    @Tag("M2")
    void whereThereIsNothingToChooseFromThatIsSaid() {
        var refused = door.get("", "/api/matters/pension-qualification?circumstance=RICH&circumstance=RICH");
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("circumstance");
        assertThat(refused.text("detail")).doesNotContain("：。");
    }

    @Test
    void aFieldsFaultIsToldInChineseUnlessEnglishIsAskedFor() {
        var wrong = PENSION.replace("11010519491231002X", "110105194912310021");
        var message = "居民身份证号码不正确";
        assertThat(door.post(Door.WANG, "/api/applications", wrong).body().toString())
                .contains(message);
        assertThat(door.post(Door.WANG, "/api/applications", wrong, "Accept-Language", "en")
                        .body()
                        .toString())
                .doesNotContain(message);
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            supplement-request | {}                                              | 422 | invalid
            supplement-request | {"items":[]}                                    | 422 | supplement-notice-incomplete
            supplement-request | {"items":["ID_CARD"]}                           | 422 | supplement-notice-incomplete
            supplement-request | {"items":["CERTIFICATION_FORM"],"acknowledgeBreach":"yes"} | 400 | malformed
            supplement-request | {"items":                                       | 400 | malformed
            materials          | {"items":["DRIVING_LICENCE"]}                   | 422 | unknown-material
            materials          | {"items":["ID_CARD"]}                           | 422 | material-not-missing
            return             | {"ground":"UNLAWFUL","reason":"不合法"}          | 422 | invalid
            return             | {"ground":"BORED","reason":"a","legalBasis":"b"} | 422 | invalid
            return             | {"ground":"PRINCIPAL_ITEM_MISSING","reason":"a","legalBasis":"b"} | 409 | no-principal-item-missing
            return             | {"ground":"UNLAWFUL","reason":"11010519491231002X","legalBasis":"b"} | 422 | personal-data-in-text
            return             | {"ground":"UNLAWFUL","reason":"欧阳 建国已在别处认证","legalBasis":"b"} | 422 | person-named-in-text
            return             | {"ground":"UNLAWFUL","reason":"家住青溪镇一号","legalBasis":"b"} | 422 | person-named-in-text
            hand-over          | {"to":"li.na","toWindow":"ATTIC","reason":"x"}  | 422 | unknown-window
            hand-over          | {"to":"LI NA","toWindow":"LABOUR","reason":"x"} | 422 | invalid
            hand-over          | {"to":"wang.fang","toWindow":"CIVIL_AFFAIRS","reason":"x"} | 422 | hand-over-to-the-holder
            hand-over          | {"to":"li.na","toWindow":"LABOUR","reason":"x","meeting":{"at":"9999-12-31T00:00:00Z","requirements":"a","contact":"b"}} | 422 | meeting-too-far
            consultation       | {"answer":"x","satisfied":true}                 | 409 | not-a-consultation
            consultation       | {"answer":"x"}                                  | 422 | invalid
            hand-over-confirmation | {}                                          | 409 | no-hand-over-waiting
            """)
    void badInputOfAnActionIsToldApart(String action, String body, int status, String code) {
        refusedOf(PENSION, action, body, status, code);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {}                                              | 422 | invalid
            {"type":"PROMISED","workingDays":0}             | 422 | invalid
            {"type":"PROMISED","workingDays":3}             | 422 | acceptance-type-mismatch
            {"type":"FORWARDED","limit":"2020-01-01"}       | 422 | limit-not-in-future
            {"type":"FORWARDED","limit":"9999-12-31"}       | 422 | limit-too-far
            {"type":"FORWARDED","limit":"soon"}             | 400 | malformed
            {"type":"FORWARDED"}                            | 422 | acceptance-term-missing
            {"type":"FORWARDED","acceptedAt":"2020-01-01T00:00:00Z"} | 400 | unknown-property
            """)
    void badTermsOfAnAcceptanceAreToldApart(String body, int status, String code) {
        refusedOf(
                PENSION.replace("\"ID_CARD\"", "\"CERTIFICATION_FORM\",\"ID_CARD\""), "acceptance", body, status, code);
    }

    private void refusedOf(String reception, String action, String body, int status, String code) {
        Door.Answer received = door.post(Door.WANG, "/api/applications", reception);
        String no = received.text("no");
        refused(door.post(Door.WANG, "/api/applications/" + no + "/" + action, body), status, code, null);
        assertThat(streams.version(ApplicationEvent.STREAM + ":" + no))
                .isEqualTo(Long.parseLong(received.text("version")));
    }
}

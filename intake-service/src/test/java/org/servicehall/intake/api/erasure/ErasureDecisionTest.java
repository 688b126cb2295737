package org.servicehall.intake.api.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.intake.testing.Refusals.refused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.contracts.erasure.ErasureEvent;
import org.servicehall.intake.testing.CaseTopic;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.Door.Answer;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/** What the office is told before it decides on an erasure, and what of its words is recorded (R3, ADR 21). */
@Tag("R3")
@Tag("S11")
class ErasureDecisionTest implements WholeService {
    private static final String OFFICE_ELSEWHERE = TestTokens.of("luo.wei", "340123", Role.OFFICE);
    private static final String GRANT = """
            {"granted":true,"ground":"UNLAWFUL_HANDLING","legalBasis":"个人信息保护法第四十七条","reason":"本人撤回同意"}""";
    private static final String REFUSE = """
            {"granted":false,"refusalGround":"STILL_NEEDED","legalBasis":"个人信息保护法第四十七条","reason":"申请仍在办理"}""";

    private static final String MOVE_OUT = PENSION.replace("pension-qualification", "household-move-out")
            .replace("LATE", "BY_PROPERTY")
            .replace(
                    "\"ID_CARD\",\"PENSION_PASSBOOK\"",
                    "\"RECEIVING_CERTIFICATE\",\"PROPERTY_PROOF\",\"HOUSEHOLD_REGISTER\",\"ID_CARD\"");

    private static final Resident LINGHU = new Resident("令狐望舒", "330106198802143027", "13812345021", "白石村二十一号");
    private static final Resident GONGSUN = new Resident("公孙晚晴", "330106197706155031", "13812345022", "白石村二十二号");
    private static final Resident SHANGGUAN = new Resident("上官知秋", "330106199508086054", "13812345023", "白石村二十三号");
    private static final Resident MURONG = new Resident("慕容清越", "330106198503121012", "13812345024", "白石村二十四号");

    private static final Resident ZHUGE = new Resident("诸葛清扬", "330106197203091048", "13812345025", "白石村二十五号");
    private static final Resident DONGFANG = new Resident("东方既白", "330106197012125014", "13812345026", "白石村二十六号");

    @LocalServerPort
    int port;

    @Autowired
    Streams streams;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(port);
    }

    /** Also as who called at night, which the request says nothing of. */
    @ParameterizedTest
    @ValueSource(strings = {"令狐望舒撤回同意", "令狐\u200b望 舒申请删除", "住白石村二十一号的居民", "来电人令狐望舒"})
    void noTextOfADecisionNamesWhoseErasureItIs(String named) {
        withdrawn(received(LINGHU));
        called(LINGHU);
        String no = requested(LINGHU);
        for (String decision : List.of(GRANT, REFUSE)) {
            for (String text : List.of("个人信息保护法第四十七条", "本人撤回同意", "申请仍在办理")) {
                if (decision.contains(text)) {
                    Answer answer = decide(no, decision.replace(text, named));
                    refused(answer, 422, "person-named-in-text", "R3");
                    assertThat(answer.body().toString()).doesNotContain(LINGHU.name);
                }
            }
        }
        assertThat(events(no)).hasSize(1);
        assertThat(decide(no, REFUSE).status()).isEqualTo(200);
    }

    @Test
    void onlyTheOfficeLearnsWhatIsUnderWayAndItsLookIsRecorded() {
        String application = received(GONGSUN);
        Answer answered = request(GONGSUN);
        String no = answered.text("no");
        assertThat(answered.body().toString()).doesNotContain(application);
        for (String reader : List.of(Door.WANG, Door.LEAD, Door.AUDITOR)) {
            refused(affairs(reader, no, "核对"), 403, "forbidden", null);
            Answer sheet = door.get(reader, "/api/erasures/" + no, "If-Version-At-Least", "1");
            assertThat(sheet.status()).isEqualTo(200);
            assertThat(sheet.body().toString()).doesNotContain(application, "affairs");
        }
        refused(affairs(OFFICE_ELSEWHERE, no, "核对"), 404, "unknown-number", null);
        refused(door.get(Door.OFFICE, path(no) + "/affairs"), 400, "malformed", null);
        refused(affairs(Door.OFFICE, no, "核对公孙晚晴的申请"), 422, "person-named-in-text", "R3");
        assertThat(looks(no)).isEmpty();

        assertThat(open(no)).containsExactly(application);
        assertThat(looks(no)).singleElement().satisfies(look -> {
            assertThat(look.path("who").asString()).isEqualTo("wu.gang");
            assertThat(look.path("why").asString()).isEqualTo("decision");
            assertThat(look.path("kind").asString()).isEqualTo("ERASURE");
        });
        Answer refusal = decide(no, GRANT);
        refused(refusal, 409, "erasure-affairs-open", "R3");
        assertThat(refusal.body().toString()).contains("1 项").doesNotContain(application);

        assertThat(decide(no, REFUSE).status()).isEqualTo(200);
        refused(affairs(Door.OFFICE, no, "decision"), 409, "erasure-decided", "R3");
        withdrawn(application);
    }

    /** Nobody waits here for a view: a person whose application came a moment ago is not erased. */
    @Test
    void whatIsOpenIsToldWithoutDelay() {
        String no = requested(SHANGGUAN);
        String application = received(SHANGGUAN);
        refused(decide(no, GRANT), 409, "erasure-affairs-open", "R3");
        assertThat(open(no)).containsExactly(application);
        withdrawn(application);
        assertThat(open(no)).isEmpty();
        assertThat(decide(no, GRANT).text("status")).isEqualTo("GRANTED");
    }

    /** Its case is told by other streams, and open until those say otherwise. */
    @Test
    @Tag("R1")
    void whatIsAcceptedIsOpenUntilTheCaseIsKnownToBeCompleted() throws Exception {
        String application = received(MURONG.in(MOVE_OUT));
        Answer accepted =
                door.post(Door.WANG, "/api/applications/" + application + "/acceptance", "{\"type\":\"INSTANT\"}");
        assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(200);
        String no = requested(MURONG);
        assertThat(open(no)).containsExactly(application);
        refused(decide(no, GRANT), 409, "erasure-affairs-open", "R3");

        CaseTopic.publish(application, opened(application), completed(application));
        await().until(() -> open(no).isEmpty());
        refused(decide(no, GRANT.replace("UNLAWFUL_HANDLING", "CONSENT_WITHDRAWN")), 409, "erasure-file-kept", "R1");
        assertThat(decide(no, GRANT).text("status")).isEqualTo("GRANTED");
    }

    /** Of somebody else's application the case bears the applicant's reference alone. */
    @Test
    @Tag("R1")
    @Tag("S8")
    void whatSomebodyActedInForAnotherIsOverWithItsCase() throws Exception {
        String application = received(ZHUGE.in(MOVE_OUT));
        Answer named = door.post(Door.WANG, "/api/applications/" + application + "/representatives", """
                {"person":{"name":"%s","idNumber":"%s","phone":"%s"},"ground":"GUARDIANSHIP","seen":"COPY_KEPT"}""".formatted(
                        DONGFANG.name, DONGFANG.idNumber, DONGFANG.phone));
        assertThat(named.status()).as(named.body().toString()).isEqualTo(201);
        Answer accepted =
                door.post(Door.WANG, "/api/applications/" + application + "/acceptance", "{\"type\":\"INSTANT\"}");
        assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(200);
        String no = requested(DONGFANG);
        assertThat(open(no)).containsExactly(application);
        refused(decide(no, GRANT), 409, "erasure-affairs-open", "R3");

        CaseTopic.publish(application, opened(application), completed(application));
        await().until(() -> open(no).isEmpty());
        refused(decide(no, GRANT.replace("UNLAWFUL_HANDLING", "CONSENT_WITHDRAWN")), 409, "erasure-file-kept", "R1");
        assertThat(decide(no, GRANT).text("status")).isEqualTo("GRANTED");
    }

    private record Resident(String name, String idNumber, String phone, String address) {
        String in(String body) {
            return body.replace(NAME, name)
                    .replace(ID_NUMBER, idNumber)
                    .replace(PHONE, phone)
                    .replace("青溪镇一号", address);
        }
    }

    private CaseOpened opened(String application) {
        ApplicationAccepted accepted = accepted(application);
        return new CaseOpened(
                application,
                accepted.hall(),
                accepted.matterId(),
                accepted.matterVersion(),
                accepted.matterName(),
                accepted.window(),
                accepted.applicant(),
                accepted.type(),
                null,
                null,
                accepted.stages(),
                accepted.terms(),
                "wang.fang",
                "wang.fang",
                accepted.acceptedAt(),
                null);
    }

    private static CaseCompleted completed(String application) {
        return new CaseCompleted(
                application, "330106", Outcome.REFUSED, true, "不符", "第三条", "330106-BJ-2025-0001", ClosedHall.BEGINS);
    }

    private String received(Resident someone) {
        return received(someone.in(PENSION));
    }

    private String received(String body) {
        Answer answer = door.post(Door.WANG, "/api/applications", body);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.text("no");
    }

    private void called(Resident someone) {
        Answer answer = door.post(Door.WANG, "/api/duty-calls", """
                        {"matterId":"serious-illness-relief","channel":"PHONE","clerk":"wang.fang",
                         "person":{"name":"%s","phone":"%s"}}""".formatted(someone.name, someone.phone));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    }

    private void withdrawn(String application) {
        Answer answer = door.post(
                Door.WANG,
                "/api/applications/" + application + "/withdrawal",
                "{\"channel\":\"COUNTER\",\"proof\":\"SIGNED_FORM\"}");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    private Answer request(Resident someone) {
        return door.post(Door.WANG, "/api/erasures", """
                        {"idNumber":"%s","ground":"CONSENT_WITHDRAWN","identified":"ID_CARD"}""".formatted(someone.idNumber));
    }

    private String requested(Resident someone) {
        Answer answer = request(someone);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.text("no");
    }

    private Answer decide(String no, String decision) {
        return door.post(Door.OFFICE, path(no) + "/decision", decision);
    }

    private Answer affairs(String reader, String no, String why) {
        return door.get(
                reader, path(no) + "/affairs", ReadingReason.HEADER, UriUtils.encode(why, StandardCharsets.UTF_8));
    }

    private List<String> open(String no) {
        Answer answer = affairs(Door.OFFICE, no, "decision");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body().path("open").valueStream().map(JsonNode::asString).toList();
    }

    private List<JsonNode> looks(String no) {
        return door.get(Door.LEAD, "/api/applications/readings?no=" + no)
                .body()
                .path("items")
                .valueStream()
                .toList();
    }

    private static String path(String no) {
        return "/api/erasures/" + no;
    }

    private List<RecordedEvent> events(String no) {
        return streams.read(ErasureEvent.STREAM + ":" + no).orElseThrow();
    }

    private ApplicationAccepted accepted(String application) {
        return streams.read("Application:" + application).orElseThrow().stream()
                .map(RecordedEvent::payload)
                .filter(ApplicationAccepted.class::isInstance)
                .map(ApplicationAccepted.class::cast)
                .findFirst()
                .orElseThrow();
    }
}

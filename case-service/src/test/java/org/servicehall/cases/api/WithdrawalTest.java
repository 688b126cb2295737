package org.servicehall.cases.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.domain.CaseCommand.OpenCase;
import org.servicehall.cases.domain.Cases;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.acting.ActingGround;
import org.servicehall.contracts.acting.Power;
import org.servicehall.contracts.acting.PowerProof;
import org.servicehall.contracts.application.RepresentationEvent.RepresentativeNamed;
import org.servicehall.contracts.paper.PaperEvent.PaperKept;
import org.servicehall.contracts.paper.PaperKind;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Taking a case back: at the hall by who holds it and with a proof, at the public door by number and code. */
@Tag("P2")
class WithdrawalTest implements WholeService {
    private static final String STRANGER = Hall.clerk("qian.wei");

    @LocalServerPort
    private int port;

    @Autowired
    private HallClock clock;

    @Autowired
    private Commands commands;

    private Hall hall;

    @BeforeEach
    void nine() {
        hall = new Hall(port);
        clock.set(Cases.ACCEPTED);
    }

    @Test
    @Tag("C1")
    void nobodyEndsAnothersCaseNorTheirOwnWithoutAProof() throws Exception {
        var no = WholeService.open(hall, Cases.promised());
        String told = "{'channel':'PHONE','proof':'QUERY_CODE','queryCode':'" + Hall.code(no) + "'}";
        refused(withdraw(STRANGER, no, told), 403, "not-answerable");
        refused(withdraw(Hall.AGENT, no, told.replace(Hall.code(no), "0000-0000")), 422, "query-code-wrong");
        refused(withdraw(Hall.AGENT, no, "{'channel':'PHONE','proof':'QUERY_CODE'}"), 422, "query-code-wrong");
        refused(withdraw(Hall.AGENT, no, "{'channel':'PHONE'}"), 422, "proof");
        refused(
                withdraw(Hall.AGENT, no, "{'channel':'COUNTER','proof':'SIGNED_FORM','form':'paper:1'}"),
                422,
                "withdrawal-form-not-kept");
        assertThat(Hall.json(withdraw(Hall.AGENT, no, told)).get("outcome").asString())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    @Tag("S4")
    void aFormIsKeptAfterTheAcceptance() throws Exception {
        var no = WholeService.open(hall, Cases.promised());
        keep(no, 1, Cases.ACCEPTED.minusSeconds(60));
        keep(no, 2, Cases.ACCEPTED.plusSeconds(60));
        String signed = "{'channel':'COUNTER','proof':'SIGNED_FORM','form':'paper:%d'}";
        refused(withdraw(Hall.AGENT, no, signed.formatted(1)), 422, "withdrawal-form-not-kept");
        await().untilAsserted(() -> assertThat(
                        withdraw(Hall.AGENT, no, signed.formatted(2)).statusCode())
                .isEqualTo(200));
    }

    @Test
    @Tag("S3")
    void theResidentTakesItBackByNumberAndCode() throws Exception {
        var no = WholeService.open(hall, Cases.promised());
        String own = "{'no':'" + no + "','code':'" + Hall.code(no) + "'}";
        refused(own(own.replace(Hall.code(no), "0000-0000"), ""), 404, "unknown-number");
        refused(own(own, Hall.AGENT), 403, "staff-at-public-door");
        var withdrawn = own(own, "");
        assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(200);
        refused(own(own, Hall.ELSEWHERE), 409, "case-completed");
        await().untilAsserted(() -> assertThat(
                        hall.get(Hall.LEAD, "/api/cases/" + no + "/timeline").body())
                .contains("org.servicehall.case.withdrawn.v1"));
    }

    @Test
    @Tag("S8")
    void whereSomebodyActsForTheApplicantTheCodeAloneIsNotEnough() throws Exception {
        var no = WholeService.open(hall, Cases.promised());
        var power = new Power(ActingGround.GUARDIANSHIP, List.of(), null, null);
        Closing.publish(
                no,
                2,
                new RepresentativeNamed(
                        no,
                        Cases.HALL,
                        1,
                        new Applicant("P-9", "李*"),
                        "V-1",
                        power,
                        PowerProof.ORIGINAL_SEEN,
                        Cases.AGENT,
                        Cases.ACCEPTED,
                        null));
        String told = "{'channel':'COUNTER','proof':'QUERY_CODE','queryCode':'" + Hall.code(no) + "'}";
        String through = told.replace("}", ",'representative':1}");
        await().untilAsserted(() -> assertThat(
                        hall.get(Hall.LEAD, "/api/cases/" + no + "/timeline").body())
                .contains("representative-named"));
        refused(own("{'no':'" + no + "','code':'" + Hall.code(no) + "'}", ""), 409, "code-not-the-applicants-alone");
        refused(withdraw(Hall.AGENT, no, told), 409, "code-not-the-applicants-alone");
        assertThat(withdraw(Hall.AGENT, no, through).statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("S8")
    void untilItIsKnownWhoActsForTheApplicantNobodyTakesItBack() throws Exception {
        String no = "330106-20251103-9001";
        var opening = new OpenCase(no, Cases.promised(), Cases.CALENDAR);
        commands.send(opening, CommandContext.of("test", Cases.ACCEPTED));
        String told = "{'channel':'PHONE','proof':'QUERY_CODE','queryCode':'" + Hall.code(no) + "'}";
        refusedForNow(withdraw(Hall.AGENT, no, told));
        refusedForNow(own("{'no':'" + no + "','code':'" + Hall.code(no) + "'}", ""));
    }

    private static void refusedForNow(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    private static void keep(String no, int number, Instant at) throws Exception {
        Hall.publish(
                "Papers:" + no,
                number - 1L,
                "org.servicehall.paper.kept.v1",
                new PaperKept(
                        no,
                        Cases.HALL,
                        number,
                        PaperKind.MATERIAL,
                        null,
                        null,
                        null,
                        "ab12",
                        7,
                        "image/png",
                        Cases.AGENT,
                        "CIVIL_AFFAIRS",
                        at));
    }

    private HttpResponse<String> withdraw(String token, String no, String body) throws Exception {
        return hall.post(token, "/api/cases/" + no + "/withdrawal", body);
    }

    private HttpResponse<String> own(String body, String token) throws Exception {
        return hall.post(token, "/api/public/case-withdrawals", body);
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(code);
    }
}

package org.servicehall.cases.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.servicehall.cases.domain.Cases;
import org.servicehall.contracts.CaseTerms;
import org.servicehall.contracts.EventTypes;
import org.servicehall.contracts.GrantTerms;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.FeeEvent.ChargingClosed;
import org.servicehall.contracts.notice.NoticeEvent.NoticeIssued;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.contracts.paper.PaperEvent.PaperKept;
import org.servicehall.contracts.paper.PaperKind;

/** Brings cases of a test to their end, and what follows from it. */
public final class Closing {
    public static final CaseTerms YEARLY =
            new CaseTerms(true, null, List.of(), new GrantTerms(true, List.of("urban-minimum-living-allowance")));

    private final Hall hall;

    Closing(Hall hall) {
        this.hall = hall;
    }

    /** Handled, granted and replied. */
    String completed(ApplicationAccepted accepted) {
        try {
            String no = WholeService.open(hall, accepted);
            String path = "/api/cases/" + no;
            ok(Hall.AGENT, path + "/handler", "{'handler':'sun.li','window':'CIVIL_AFFAIRS'}");
            ok(Hall.HANDLER, path + "/decision", "{'outcome':'GRANTED'}");
            ok(Hall.LEAD, path + "/reply", "");
            return no;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Completed, and what it grants has begun. */
    String granted() {
        return granted(YEARLY);
    }

    String granted(CaseTerms terms) {
        return granted("P-1", terms);
    }

    /** To this person. */
    String granted(String person, CaseTerms terms) {
        String no = completed(Cases.with(person, terms));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> hall.get(Hall.LEAD, "/api/grants?limit=200").body().contains(no));
        return no;
    }

    /** Completed, all its notices issued, and in the archive. */
    String archived() {
        return archived(completed(Cases.promised()));
    }

    String archived(String no) {
        issue(no, "BJ", NoticeKind.COMPLETION, "Case:" + no + "@5");
        issue(no, "SL", NoticeKind.ACCEPTANCE, "Application:" + no + "@1");
        issue(no, "CN", NoticeKind.PROMISE, "Application:" + no + "@1");
        closeCharging(no);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> hall.get(Hall.LEAD, "/api/archive/" + no).statusCode() == 200);
        return no;
    }

    /** Intake takes no fee for it any more. */
    static void closeCharging(String no) {
        publish(no, 2, new ChargingClosed(no, Cases.HALL, "Case:" + no + "@3", null, Cases.ACCEPTED));
    }

    /** A stage's paper is kept at the desk. */
    static void keepPaper(String no, int number, String stage, String sha256) {
        try {
            Hall.publish(
                    "Papers:" + no,
                    number - 1L,
                    "org.servicehall.paper.kept.v1",
                    new PaperKept(
                            no,
                            Cases.HALL,
                            number,
                            PaperKind.STAGE,
                            null,
                            stage,
                            null,
                            sha256,
                            7,
                            "image/png",
                            Cases.AGENT,
                            "CIVIL_AFFAIRS",
                            Cases.ACCEPTED));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same, and it is known here. */
    static void keepPaper(Hall hall, String no, String stage) {
        keepPaper(no, 1, stage, "ab12");
        String body = EveryFieldExamples.PASSED_BEFORE.replace("true", "false");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !hall.post(Hall.HANDLER, "/api/cases/" + no + "/stages/" + stage + "/completion", body)
                        .body()
                        .contains("scan-not-kept"));
    }

    /** Intake records something on the application. */
    static void publish(String no, long sequence, ApplicationEvent event) {
        try {
            Hall.publish("Application:" + no, sequence, EventTypes.all().typeOf(event.getClass()), event);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Intake issues a notice. */
    static String issue(String no, String initials, NoticeKind kind, String cause) {
        return issued(0, no, initials, kind, cause, "ab12");
    }

    /** Whatever makes it so, the number of a notice issued before stands on another text. */
    static void issueAgain(String no, String initials, NoticeKind kind, String cause, String sha256) {
        issued(1, no, initials, kind, cause, sha256);
    }

    private static String issued(
            long sequence, String no, String initials, NoticeKind kind, String cause, String sha256) {
        String notice = "330106-" + initials + "-2025-" + no.substring(no.length() - 4);
        try {
            Hall.publish(
                    "Notice:" + notice,
                    sequence,
                    "org.servicehall.notice.issued.v1",
                    new NoticeIssued(notice, Cases.HALL, kind, no, cause, sha256, Cases.ACCEPTED, null));
            return notice;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void ok(String token, String path, String body) throws Exception {
        var answer = hall.post(token, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}

package org.servicehall.cases.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.servicehall.cases.domain.Cases;
import org.servicehall.contracts.CaseTerms;
import org.servicehall.contracts.GrantTerms;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.notice.NoticeEvent.NoticeIssued;
import org.servicehall.contracts.notice.NoticeKind;

/** Brings cases of a test to their end, and what follows from it. */
final class Closing {
    static final CaseTerms YEARLY =
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
            ok(Hall.AGENT, path + "/handler", "{'handler':'li.na','window':'CIVIL_AFFAIRS'}");
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
        String no = completed(Cases.with(terms));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> hall.get(Hall.LEAD, "/api/grants?limit=200").body().contains(no));
        return no;
    }

    /** Completed, its last notice issued, and in the archive. */
    String archived() {
        String no = completed(Cases.promised());
        try {
            String notice = "330106-BJ-2025-" + no.substring(no.length() - 4);
            Hall.publish(
                    "Notice:" + notice,
                    "org.servicehall.notice.issued.v1",
                    new NoticeIssued(
                            notice,
                            Cases.HALL,
                            NoticeKind.COMPLETION,
                            no,
                            "Case:" + no + "@5",
                            "ab12",
                            Cases.ACCEPTED));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> hall.get(Hall.LEAD, "/api/archive/" + no).statusCode() == 200);
        return no;
    }

    private void ok(String token, String path, String body) throws Exception {
        var answer = hall.post(token, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}

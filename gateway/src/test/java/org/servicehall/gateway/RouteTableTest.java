package org.servicehall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.gateway.route.Service;

class RouteTableTest {
    private final RunningGateway gateway = RunningGateway.shared();

    @BeforeEach
    void forgetEarlierRequests() {
        for (Service service : Service.values()) {
            gateway.behind(service).forget();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/matters, -, INTAKE",
        "GET, /api/matters/minimum-living-allowance?circumstance=first-time, -, INTAKE",
        "GET, /api/notices/330106-SL-2026-0001, CLERK, INTAKE",
        "GET, /api/clock, -, INTAKE",
        "GET, /api/notices/330106-SL-2026-0001/verification, -, INTAKE",
        "GET, /api/public/applications/330106-20250926-0001, -, INTAKE",
        "POST, /api/public/withdrawals, -, INTAKE",
        "POST, /api/public/application-corrections, -, INTAKE",
        "POST, /api/public/case-withdrawals, -, CASES",
        "GET, /api/public/applications/330106-20250926-0001/papers, -, INTAKE",
        "POST, /api/public/applications/330106-20250926-0001/papers, -, INTAKE",
        "GET, /api/public/applications/330106-20250926-0001/papers/1, -, INTAKE",
        "GET, /api/public/ledger/head?hall=330106, -, ACCOUNTABILITY",
        "POST, /api/applications, CLERK, INTAKE",
        "POST, /api/applications/330106-20250926-0001/acceptance, LEAD, INTAKE",
        "GET, /api/applications/330106-20250926-0001, AUDITOR, INTAKE",
        "PUT, /api/ops/clock, OPS, INTAKE",
        "GET, /api/appointments/slots?clerk=wang.fang&date=2025-09-26, CLERK, INTAKE",
        "POST, /api/appointments, OFFICE, INTAKE",
        "POST, /api/appointments/330106-YY20250926-0001/cancellation, CLERK, INTAKE",
        "GET, /api/duty-calls, AUDITOR, INTAKE",
        "POST, /api/duty-calls/330106-ZB20250926-0001/notification, CLERK, INTAKE",
        "GET, /api/queues/CIVIL_AFFAIRS, AUDITOR, INTAKE",
        "GET, /api/queues/waits, OFFICE, INTAKE",
        "POST, /api/queues/CIVIL_AFFAIRS/calls, CLERK, INTAKE",
        "GET, /api/public/queue-board?hall=330106, -, INTAKE",
        "POST, /api/public/queue-tickets, -, INTAKE",
        "GET, /api/public/online-matters, -, INTAKE",
        "GET, /api/public/own-affairs, -, INTAKE",
        "POST, /api/public/applications, -, INTAKE",
        "GET, /api/public/appointment-slots, -, INTAKE",
        "POST, /api/public/appointments, -, INTAKE",
        "POST, /api/public/appointment-moves, -, INTAKE",
        "POST, /api/public/appointment-cancellations, -, INTAKE",
        "GET, /api/erasures, AUDITOR, INTAKE",
        "POST, /api/erasures/330106-SC20250926-0001/decision, OFFICE, INTAKE",
        "GET, /api/public/appointments/330106-YY20250926-0001, -, INTAKE",
        "GET, /api/cases?after=x&limit=20, CLERK, CASES",
        "GET, /api/cases/330106-20250926-0001?asOf=2025-09-26T08%3A00%3A00%2B08%3A00, AUDITOR, CASES",
        "POST, /api/cases/330106-20250926-0001/reply, CLERK, CASES",
        "GET, /api/due-board, LEAD, CASES",
        "GET, /api/calendars/2027, DEPARTMENT, CASES",
        "POST, /api/calendars/2027, OPS, CASES",
        "GET, /api/cases/readings?who=li.na, AUDITOR, CASES",
        "GET, /api/applications/readings?no=330106-20250926-0001, LEAD, INTAKE",
        "GET, /api/complaints/readings, AUDITOR, ACCOUNTABILITY",
        "GET, /api/register, -, CASES",
        "GET, /api/register.xlsx, -, CASES",
        "GET, /api/register.csv, -, CASES",
        "GET, /api/public/notices, -, CASES",
        "GET, /api/public/progress/330106-20250926-0001, -, CASES",
        "POST, /api/public/objections, -, CASES",
        "GET, /api/public/objections/330106-20250926-0001-GY1, -, CASES",
        "POST, /api/complaints, -, ACCOUNTABILITY",
        "GET, /api/complaints/330106-TS20250926-0001/progress, -, ACCOUNTABILITY",
        "GET, /api/complaints, LEADING_GROUP, ACCOUNTABILITY",
        "GET, /api/ledger, AUDITOR, ACCOUNTABILITY",
        "GET, /api/ledger/verification, AUDITOR, ACCOUNTABILITY",
        "GET, /api/assessments/2025-09, OFFICE, ACCOUNTABILITY",
        "POST, /api/attendance/signatures, CLERK, ATTENDANCE",
        "GET, /api/attendance/days/2025-09-26, OFFICE, ATTENDANCE",
        "POST, /api/leaves, CLERK, ATTENDANCE",
        "PUT, /api/rota/2025-10/HOLIDAY/2025-10-01, OFFICE, ATTENDANCE",
        "GET, /api/public/attendance/330106/2025-09, -, ATTENDANCE",
        "GET, /api/staff?role=LEAD, OPS, ATTENDANCE",
        "PUT, /api/staff/wang.fang, OFFICE, ATTENDANCE",
        "POST, /api/staff/zhou.min/deputies, DEPARTMENT, ATTENDANCE",
        "GET, /api/complaints/330106-TS20250926-0001/result, -, ACCOUNTABILITY",
        "POST, /api/complaints/330106-TS20250926-0001/attachments, -, ACCOUNTABILITY",
        "POST, /api/seasons/330106-RZ2026-pension-qualification/lists, CLERK, INTAKE",
        "POST, /api/complaints/330106-TS20250926-0001/appeal, CLERK, ACCOUNTABILITY",
        "POST, /api/ledger/7/explanation, CLERK, ACCOUNTABILITY",
        "POST, /api/assessments/2025-09/publication, OFFICE, ACCOUNTABILITY",
        "POST, /api/conduct/gifts, CLERK, ACCOUNTABILITY",
        "GET, /api/public/board?hall=330106, -, ACCOUNTABILITY",
    })
    void a_request_reaches_the_service_behind_its_door_unchanged(
            String method, String address, String role, Service service) {
        var request = gateway.request(address).method(method, BodyPublishers.noBody());
        if (!role.equals("-")) {
            request.headers(gateway.tokens().bearer(role));
        }

        var answer = gateway.send(request.build());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"service\":\"" + service.segment() + "\"}");
        var received = gateway.behind(service).take();
        assertThat(received.method()).isEqualTo(method);
        assertThat(received.uri()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"intake, INTAKE", "cases, CASES", "accountability, ACCOUNTABILITY", "attendance, ATTENDANCE"})
    void operations_name_the_service_outside_and_not_inside(String segment, Service service) {
        var request = gateway.request("/api/ops/" + segment + "/projections/case-sheets%20old/rebuild?from=0")
                .headers(gateway.tokens().bearer("OPS"))
                .POST(BodyPublishers.noBody());

        assertThat(gateway.send(request.build()).statusCode()).isEqualTo(200);

        assertThat(gateway.behind(service).take().uri())
                .isEqualTo("/api/ops/projections/case-sheets%20old/rebuild?from=0");
    }

    @Test
    void operations_lose_the_service_however_it_is_written() {
        var answer = gateway.get(
                "/api/%6Fps/inta%6Be/projections?name=%20", gateway.tokens().bearer("OPS"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(gateway.behind(Service.INTAKE).take().uri()).isEqualTo("/api/%6Fps/projections?name=%20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/nothing",
                "/api/ops",
                "/api/ops/projections",
                "/api/ops/gateway/x",
                "/api/public",
                "/api/registers/1",
                "/api/due-board/1",
                "/v3/api-docs",
                "/actuator/env"
            })
    void what_the_table_does_not_name_is_not_found_even_with_every_role(String address) {
        var answer = gateway.get(
                address,
                gateway.tokens().bearer("CLERK", "LEAD", "OFFICE", "LEADING_GROUP", "DEPARTMENT", "AUDITOR", "OPS"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"not-found\"");
    }

    @Test
    void a_method_no_row_takes_is_answered_with_those_that_are() {
        var answer = gateway.send(gateway.request("/api/matters").DELETE().build());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }

    @Test
    void the_body_of_a_post_arrives_as_sent() {
        String body = "{\"matterId\":\"employment-registration\",\"applicant\":{\"name\":\"张三\"}}";

        gateway.postJson("/api/applications", body, gateway.tokens().bearer("CLERK"));

        assertThat(gateway.behind(Service.INTAKE).take().body()).isEqualTo(body);
    }
}

package org.servicehall.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.gateway.RunningGateway;
import org.servicehall.gateway.StubService;
import org.servicehall.gateway.route.Service;

/** Who opens an address with a browser reads a page where something is wrong; a program reads a problem document. */
class ProblemPageTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final RunningGateway gateway = RunningGateway.shared();

    @ParameterizedTest
    @CsvSource({
        "/nowhere, 404, 未找到",
        "/api/applications, 401, 请先登录",
        "/api/nowhere, 404, 未找到",
        "/api/matters/%00, 400, 请求格式有误"
    })
    void a_browser_is_told_on_a_page_in_the_look_of_the_hall(String address, int status, String title) {
        var answer = gateway.get(address, "Accept", BROWSER, "Sec-Fetch-Mode", "navigate");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(header(answer, "Content-Language")).isEqualTo("zh");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
        assertThat(answer.headers().allValues("Vary")).anyMatch(varies -> varies.contains("Accept"));
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'; style-src 'self'; ");
        assertThat(answer.body())
                .contains("<h1>" + title + "</h1>", "lang=\"zh-CN\"", "/assets/home-", "href=\"/\"")
                .doesNotContain("{{", "<script", "style=\"");
    }

    @Test
    void it_speaks_english_to_who_prefers_it() {
        var answer = gateway.get("/nowhere", "Accept", BROWSER, "Accept-Language", "en-GB,en;q=0.9");

        assertThat(answer.body()).contains("lang=\"en\"", "<h1>Not found</h1>", "To the home page");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "application/problem+json",
                "application/json, text/html",
                "text/html;q=0.5, application/json",
                "text/html;q=x"
            })
    void whoever_else_asks_gets_a_document(String accepted) {
        var answer = gateway.get("/nowhere", "Accept", accepted);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void a_script_of_a_page_that_fetches_html_gets_a_document() {
        var answer = gateway.get("/nowhere", "Accept", "text/html", "Sec-Fetch-Mode", "cors");

        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void what_a_service_refuses_is_a_page_for_a_browser_and_its_own_document_for_a_program() {
        var intake = gateway.behind(Service.INTAKE);
        String refused = "{\"title\":\"没有这个事项\",\"status\":404,\"detail\":\"<script>\",\"code\":\"unknown-matter\"}";
        intake.answer("/api/matters/none", exchange -> {
            exchange.getResponseHeaders().set("X-Trace", "kept");
            StubService.refuse(exchange, 404, refused);
        });

        var shown = gateway.get("/api/matters/none", "Accept", BROWSER, "Sec-Fetch-Mode", "navigate");
        assertThat(shown.statusCode()).isEqualTo(404);
        assertThat(header(shown, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(header(shown, "Cache-Control")).contains("no-store");
        assertThat(header(shown, "X-Trace")).isEqualTo("kept");
        assertThat(shown.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'; style-src 'self'; ");
        assertThat(shown.body()).contains("<h1>没有这个事项</h1>", "&lt;script&gt;").doesNotContain("unknown-matter");

        var told = gateway.get("/api/matters/none", "Accept", "application/json");
        assertThat(header(told, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(told.body()).isEqualTo(refused);
        intake.answerAsUsual("/api/matters/none");
    }

    @Test
    void what_is_no_problem_document_passes_as_it_is() {
        var intake = gateway.behind(Service.INTAKE);
        String broken = "{\"title\":".repeat(3);
        intake.answer("/api/matters/broken", exchange -> StubService.refuse(exchange, 500, broken));

        assertThat(gateway.get("/api/matters/broken", "Accept", BROWSER).body()).isEqualTo(broken);
        intake.answerAsUsual("/api/matters/broken");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("none");
    }
}

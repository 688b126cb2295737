package org.servicehall.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.gateway.RunningGateway;

/** The console in these tests is a page of {@code src/test/resources}, whether a real one was built or not. */
class ConsolePageTest {
    private final RunningGateway gateway = RunningGateway.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console",
                "/console/",
                "/console/due-board",
                "/console/reception/330106-20270101-0001",
                "/console/a/b/c"
            })
    void each_address_of_a_screen_is_the_one_page_that_is_asked_for_each_time(String address) {
        var answer = gateway.get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("/console/assets/index-AbCd1234.js");
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(answer, "Content-Security-Policy"))
                .startsWith("default-src 'self'; ")
                .doesNotContain("unsafe");
        assertThat(gateway.get(address, "If-None-Match", header(answer, "ETag")).statusCode())
                .isEqualTo(304);
    }

    @Test
    void its_files_are_kept_for_good() {
        var answer = gateway.get("/console/assets/index-AbCd1234.js");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/assets/index-00000000.js",
                "/console/assets/",
                "/console/assets/../index.html",
                "/console/assets/..%2findex.html"
            })
    void what_is_no_file_of_it_is_not_found(String address) {
        var answer = gateway.get(address);

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("none");
    }
}

package org.servicehall.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.gateway.RunningGateway;

/** Files are kept for good under an address that their content decides; pages are asked for each time. */
class PageFilesTest {
    private static final Pattern CALLS = Pattern.compile("from '(\\./[a-z-]+\\.js)'");

    private final RunningGateway gateway = RunningGateway.shared();

    @ParameterizedTest
    @FieldSource("org.servicehall.gateway.page.PageFiles#PAGES")
    void a_page_calls_each_file_by_its_hash_and_a_browser_keeps_it(String page) {
        var files = PageFiles.of(gateway, page);

        assertThat(files)
                .isNotEmpty()
                .allMatch(file -> file.matches("/assets/([0-9a-f]{32}/.+|.+-[0-9a-f]{32})\\.[a-z]+"));
        for (String file : files) {
            var answer = gateway.get(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/matters/any",
                "/board",
                "/board/attendance",
                "/appointment",
                "/queue",
                "/queue/board",
                "/docs/index.html"
            })
    void a_page_is_kept_and_asked_for_each_time(String page) {
        var answer = gateway.get(page);

        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(answer, "Content-Language")).isEqualTo("zh-CN");
        var again = gateway.get(page, "If-None-Match", header(answer, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(gateway.get(page, "If-None-Match", "\"another\"").statusCode())
                .isEqualTo(200);
    }

    /** Of a page that names none a browser asks for one at an address where nothing is. */
    @ParameterizedTest
    @FieldSource("org.servicehall.gateway.page.PageFiles#PAGES")
    void a_page_names_its_icon(String page) {
        assertThat(gateway.get(page).body()).contains("<link rel=\"icon\"");
    }

    /** It holds the form's token. */
    @Test
    void the_page_for_passwords_is_not_kept() {
        assertThat(header(gateway.get("/login"), "Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/home.css",
                "/assets/swagger-ui-bundle.js",
                "/assets/home-00000000000000000000000000000000.css",
                "/assets/",
                "/assets/../application.yml",
                "/home.css",
                "/assets/residents/home.js",
                "/assets/00000000000000000000000000000000/residents/home.js",
                "/residents/home.js",
                "/docs/swagger-ui-bundle.js",
                "/webjars/swagger-ui/index.html"
            })
    void a_file_has_no_other_address(String address) {
        var answer = gateway.get(address);

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    /** A module calls the others by name; kept for good under a hash of its own alone it would call what is gone. */
    @Test
    void a_module_finds_the_others_of_its_build_beside_it() {
        String home = PageFiles.address(gateway, "residents/home.js");

        var called = CALLS.matcher(gateway.get(home).body()).results().toList();

        assertThat(called)
                .hasSizeGreaterThan(5)
                .allSatisfy(module -> assertThat(gateway.get(URI.create(home)
                                        .resolve(module.group(1))
                                        .toString())
                                .statusCode())
                        .as(module.group(1))
                        .isEqualTo(200));
    }

    /** What a page waits for it names beforehand, that a phone need not find out module by module. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/matters/any", "/board", "/board/attendance", "/appointment", "/queue", "/queue/board"})
    void a_page_names_all_modules_that_it_comes_to_need(String page) {
        var named = PageFiles.of(gateway, page).stream()
                .filter(file -> file.endsWith(".js"))
                .toList();

        assertThat(named.stream().flatMap(this::calledBy).distinct()).isSubsetOf(named);
    }

    private Stream<String> calledBy(String module) {
        return CALLS.matcher(gateway.get(module).body())
                .results()
                .map(found -> URI.create(module).resolve(found.group(1)).toString());
    }

    @Test
    void a_page_and_a_file_can_be_asked_for_without_their_body() {
        for (String address :
                new String[] {"/", "/docs", "/docs/index.html", PageFiles.address(gateway, "documents.js")}) {
            var answer = gateway.send(gateway.request(address)
                    .method("HEAD", BodyPublishers.noBody())
                    .build());
            assertThat(answer.statusCode()).as(address).isIn(200, 302);
            assertThat(answer.body()).isEmpty();
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("none");
    }
}

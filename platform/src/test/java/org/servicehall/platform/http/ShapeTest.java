package org.servicehall.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** What is passed over by its shape would not have matched. */
class ShapeTest {
    private static final List<String> PATTERNS = List.of(
            "/api/cases",
            "/api/cases/{no}",
            "/api/cases/{no}/reply",
            "/api/register.xlsx",
            "/api/{kind}/{no}",
            "/api/cases/{no}/stages/{stage}/completion",
            "/api/months/{month}.xlsx",
            "/api/register*",
            "/api/files/**",
            "/api/files/{*rest}",
            "/api/cases/{no:[0-9]+}",
            "/api/cases/",
            "/",
            "");

    @Test
    void no_address_is_passed_over_that_the_pattern_matches() {
        assertThat(PATTERNS)
                .allSatisfy(pattern -> assertThat(
                                addresses().map(PathContainer::parsePath).filter(address -> matches(pattern, address)))
                        .allMatch(address -> Shape.of(pattern).mayBe(address)));
    }

    @Test
    void other_lengths_and_other_words_are_passed_over() {
        Shape reply = Shape.of("/api/cases/{no}/reply");
        assertThat(reply.mayBe(PathContainer.parsePath("/api/cases/7/reply"))).isTrue();
        assertThat(Stream.of("/api/cases/7", "/api/cases/7/reply/", "/api/cases/7/decision", "/api/grants/7/reply", "")
                        .map(PathContainer::parsePath))
                .noneMatch(reply::mayBe);
    }

    private static boolean matches(String pattern, PathContainer address) {
        return PathPatternParser.defaultInstance.parse(pattern).matches(address);
    }

    private static Stream<String> addresses() {
        Stream<String> simple = PATTERNS.stream().map(pattern -> pattern.replaceAll("\\{[^}]+}|\\*+", "7"));
        return Stream.concat(
                simple.flatMap(address -> Stream.of(address, address + "/", address + "/x", "/" + address)),
                Stream.of(
                        "/api/c%61ses",
                        "/api/cases;a=b/7;c=d/reply",
                        "/api/cases//reply",
                        "/api/cases/%2F/reply",
                        "/api/cases/a%20b",
                        "/API/cases",
                        "/api/cases/7/stages/8/completion",
                        "/api/cases/办/reply"));
    }
}

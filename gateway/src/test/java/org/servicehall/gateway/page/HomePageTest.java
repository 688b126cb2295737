package org.servicehall.gateway.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the public page's own module, where there is something to run it with. */
class HomePageTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "330106-20250926-0001,7K3M-Q2XD",
                " 330106-20250926-0001 , 7k3m q2xd ",
                "３３０１０６－２０２５０９２６－０００１,７Ｋ３Ｍ－Ｑ２ＸＤ",
                "330106–20250926—0001,７ｋ３ｍ　ｑ２ｘｄ",
                "330106-20250926-\u200b0001,7K3M—Q2XD。"
            })
    void a_number_and_its_code_are_known_however_they_were_typed(String no, String code) throws Exception {
        assertThat(ask(no, code)).isEqualTo("""
                application 330106-20250926-0001 7K3MQ2XD""");
    }

    @ParameterizedTest
    @CsvSource({"330106-ts20250926-0001", "３３０１０６－ｔｓ２０２５０９２６－０００１"})
    void a_complaint_is_told_from_an_application_however_it_was_typed(String no) throws Exception {
        assertThat(ask(no, "7K3M-Q2XD")).isEqualTo("""
                complaint 330106-TS20250926-0001 7K3MQ2XD""");
    }

    @Test
    void an_objection_is_told_from_the_case_it_is_about() throws Exception {
        assertThat(ask("330106-20250926-0001-gy1", "7K3M-Q2XD")).isEqualTo("""
                objection 330106-20250926-0001-GY1 7K3MQ2XD""");
    }

    private static String ask(String no, String code) throws Exception {
        assumeTrue(isOnPath("node"), "the page's script needs node to run without a browser");
        var typing = new ProcessBuilder("node", "src/test/resources/typed.mjs", no, code)
                .redirectErrorStream(true)
                .start();
        return new String(typing.getInputStream().readAllBytes(), UTF_8).strip();
    }

    private static boolean isOnPath(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}

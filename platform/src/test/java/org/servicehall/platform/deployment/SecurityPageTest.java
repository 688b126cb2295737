package org.servicehall.platform.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.platform.deployment.ComposeFiles.ROOT;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/security.md} to the sections that the standard has, and to files there are. */
class SecurityPageTest {
    private static final List<Integer> SECTIONS_OF_CHAPTERS =
            List.of(5, 4, 7, 4, 4, 8, 6, 4, 2, 7, 7, 3, 4, 3, 4, 5, 3);
    private static final Pattern ROW = Pattern.compile("(?m)^\\| V([\\d.–V]+) [^|]*\\| ([^|]*) \\| (.*) \\|$");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(?:#[^)]*)?\\)");

    private final String page = Files.readString(ROOT.resolve("docs/security.md"));

    SecurityPageTest() throws IOException {}

    @Test
    void everySectionIsJudgedAndNoneIsUnmetWithoutAReason() {
        var rows = ROW.matcher(page).results().toList();

        assertThat(rows.stream().flatMap(row -> sections(row.group(1)))).containsExactlyElementsOf(all());
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.group(2)).as(row.group(1)).isIn("met", "partly", "n.a.");
            assertThat(row.group(3)).as(row.group(1)).isNotBlank();
        });
    }

    @Test
    void whatItLinksToIsThere() {
        assertThat(LINK.matcher(page).results().map(link -> link.group(1)))
                .filteredOn(link -> !link.startsWith("https:"))
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        link -> assertThat(ROOT.resolve("docs").resolve(link)).exists());
    }

    /** One section, or all from one to another of a chapter. */
    private static Stream<String> sections(String written) {
        String[] ends = written.replace("V", "").split("–");
        String chapter = ends[0].substring(0, ends[0].indexOf('.') + 1);
        int first = number(ends[0]);
        int last = number(ends[ends.length - 1]);
        return IntStream.rangeClosed(first, last).mapToObj(section -> chapter + section);
    }

    private static int number(String section) {
        return Integer.parseInt(section.substring(section.indexOf('.') + 1));
    }

    private static List<String> all() {
        return IntStream.rangeClosed(1, SECTIONS_OF_CHAPTERS.size())
                .boxed()
                .flatMap(chapter -> IntStream.rangeClosed(1, SECTIONS_OF_CHAPTERS.get(chapter - 1))
                        .mapToObj(section -> chapter + "." + section))
                .toList();
    }
}

package org.servicehall.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds docs/rules.md to the sources: the code column is the files that cite a rule, the test column the tests tagged with
 * it. Run with {@code -Drules.write=true} to write both columns anew.
 */
class RulesMapTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path MAP = ROOT.resolve("docs/rules.md");
    /** All rules of the source, each letter with its last number; of the S rows, which no hall began with, what is there. */
    private static final List<String> RULES = Stream.concat(
                    rules("P7", "F5", "N4", "K9", "D9", "C6", "M5", "A3", "T10", "H3", "R3", "G2", "B9", "W2", "S2")
                            .stream(),
                    Stream.of("S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S11", "S12"))
            .toList();

    private static final Pattern ROW = Pattern.compile("\\| ([A-Z]\\d{1,2}) \\| ([^|]*) \\|.*");
    private static final Pattern TAG = Pattern.compile("@(?:net\\.jqwik\\.api\\.)?Tag\\(\"([A-Z]\\d{1,2})\"\\)");
    private static final Pattern COMMENT = Pattern.compile("(?m)(?:^\\s*/?\\*|//).*$");
    private static final Pattern RULE = Pattern.compile("\\b([A-Z])(\\d{1,2})(?: to \\1(\\d{1,2}))?\\b");
    private static final Pattern REFUSAL = Pattern.compile("\"([A-Z]\\d{1,2})\"");

    @Test
    void everyRowNamesTheCodeAndTestsThatCarryTheRule() throws IOException {
        var lines = Files.readAllLines(MAP);
        var code = sources("src/main/java", RulesMapTest::cited);
        var tests = sources("src/test/java", text -> matches(TAG, text));
        List<String> expected = new ArrayList<>();
        for (String line : lines) {
            var row = ROW.matcher(line);
            expected.add(row.matches() ? row(row.group(1), row.group(2), code, tests) : line);
        }
        if (Boolean.getBoolean("rules.write")) {
            Files.write(MAP, expected);
        }
        assertThat(lines)
                .as("docs/rules.md; write it anew with -Drules.write=true")
                .isEqualTo(expected);
    }

    @Test
    void everyRuleHasItsRowAndNoOtherDoes() throws IOException {
        var rows = Files.readAllLines(MAP).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1))
                .toList();
        assertThat(rows).containsExactlyInAnyOrderElementsOf(RULES);
    }

    @Test
    void noTestIsTaggedWithARuleThatDoesNotExist() throws IOException {
        assertThat(RULES)
                .containsAll(
                        sources("src/test/java", text -> matches(TAG, text)).keySet());
    }

    @Test
    void everyRuleHasATest() throws IOException {
        assertThat(sources("src/test/java", text -> matches(TAG, text)).keySet())
                .containsAll(RULES);
    }

    @Test
    void everyProvenRuleIsCitedByTheCodeThatKeepsIt() throws IOException {
        var code = sources("src/main/java", RulesMapTest::cited).keySet();
        assertThat(code)
                .containsAll(
                        sources("src/test/java", text -> matches(TAG, text)).keySet());
    }

    private static List<String> rules(String... series) {
        List<String> all = new ArrayList<>();
        for (String one : series) {
            int last = Integer.parseInt(one.substring(1));
            for (int n = 1; n <= last; n++) {
                all.add(one.substring(0, 1) + n);
            }
        }
        return List.copyOf(all);
    }

    private static String row(String rule, String source, Map<String, Set<Path>> code, Map<String, Set<Path>> tests) {
        return "| %s | %s | %s | %s |"
                .formatted(
                        rule,
                        source,
                        links(code.getOrDefault(rule, Set.of())),
                        links(tests.getOrDefault(rule, Set.of())));
    }

    private static String links(Set<Path> files) {
        return String.join(
                ", ",
                files.stream()
                        .map(file -> "[%s](../%s)"
                                .formatted(
                                        String.valueOf(file.getFileName()).replace(".java", ""), ROOT.relativize(file)))
                        .toList());
    }

    private interface Finder {
        Set<String> rulesIn(String text);
    }

    /** Rule → files, of all modules. */
    private static Map<String, Set<Path>> sources(String folder, Finder finder) throws IOException {
        Map<String, Set<Path>> found = new TreeMap<>();
        try (var modules = Files.newDirectoryStream(ROOT, module -> Files.isDirectory(module.resolve(folder)))) {
            for (Path module : modules) {
                try (var files = Files.walk(module.resolve(folder))) {
                    for (Path file :
                            files.filter(f -> f.toString().endsWith(".java")).toList()) {
                        finder.rulesIn(Files.readString(file))
                                .forEach(rule -> found.computeIfAbsent(rule, _ -> new TreeSet<>())
                                        .add(file));
                    }
                }
            }
        }
        return found;
    }

    /** In comments, also as a range, and where the code refuses by a rule. */
    private static Set<String> cited(String text) {
        Set<String> rules = matches(REFUSAL, text);
        COMMENT.matcher(text)
                .results()
                .forEach(comment -> RULE.matcher(comment.group()).results().forEach(rule -> {
                    int first = Integer.parseInt(rule.group(2));
                    int last = rule.group(3) == null ? first : Integer.parseInt(rule.group(3));
                    for (int n = first; n <= last; n++) {
                        rules.add(rule.group(1) + n);
                    }
                }));
        return rules;
    }

    private static Set<String> matches(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }
}

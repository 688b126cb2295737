package org.servicehall.platform.testing.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.servicehall.conformance.Answer;
import org.servicehall.conformance.ApiDocument;
import org.servicehall.conformance.Checked;

/**
 * Fails the test after which an answer is found that is not as its service's OpenAPI document says. Taken up by JUnit
 * wherever these classes are, and so nothing a test could forget.
 */
public final class ConformingAnswers implements BeforeAllCallback, AfterEachCallback {
    private static final Map<ApiDocument, Checked> CHECKED = new HashMap<>();
    private static final List<String> TROUBLE = new ArrayList<>();
    private static final Set<String> UNNAMED = new TreeSet<>();
    private static final boolean WRITE = Boolean.getBoolean("api.write");
    private static final AnswerExamples EXAMPLES = new AnswerExamples();

    static synchronized void check(ApiDocument document, Answer answer) {
        CHECKED.computeIfAbsent(document, Checked::new).check(answer);
        document.name(answer).ifPresent(operation -> UNNAMED.addAll(NamesBesideAnswers.faults(operation, answer)));
        if (WRITE) {
            EXAMPLES.consider(document, answer);
        }
    }

    static synchronized void couldNotCheck(RuntimeException e) {
        TROUBLE.add(e.toString());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(ConformingAnswers.class))
                .computeIfAbsent(Total.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        failOnFaults();
    }

    private static synchronized void failOnFaults() {
        List<String> faults = new ArrayList<>(TROUBLE);
        TROUBLE.clear();
        faults.addAll(UNNAMED);
        UNNAMED.clear();
        CHECKED.values().forEach(checked -> faults.addAll(checked.newFaults()));
        if (!faults.isEmpty()) {
            throw new AssertionError("answers that are not as the OpenAPI document says:\n"
                    + String.join("\n", faults.stream().distinct().toList()));
        }
    }

    private static synchronized void tell() {
        long answers = CHECKED.values().stream().mapToLong(Checked::answers).sum();
        int operations =
                CHECKED.values().stream().mapToInt(Checked::operations).max().orElse(0);
        if (answers > 0) {
            System.out.printf("OpenAPI: %d answers of %d operations were held to the document%n", answers, operations);
        }
    }

    /** Once a session, since one operation's codes come up in many tests. */
    private static synchronized void codes() {
        Map<String, Set<String>> unknown = new TreeMap<>();
        CHECKED.values()
                .forEach(checked -> checked.unknownCodes()
                        .forEach((operation, codes) -> unknown.computeIfAbsent(operation, _ -> new TreeSet<>())
                                .addAll(codes)));
        if (WRITE && !CHECKED.isEmpty()) {
            RefusalCodes.write(unknown);
            EXAMPLES.write();
        } else if (!unknown.isEmpty()) {
            throw new AssertionError(
                    "refused with codes that the OpenAPI document does not name, see RefusalCodes: " + unknown);
        }
    }

    /** Told once, when all tests are over. */
    static final class Total implements AutoCloseable {
        @Override
        public void close() {
            tell();
            codes();
            failOnFaults();
        }
    }
}

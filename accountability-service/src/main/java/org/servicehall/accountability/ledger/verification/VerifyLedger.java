package org.servicehall.accountability.ledger.verification;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.ledger.checkpoint.Checkpoint;
import org.servicehall.accountability.ledger.checkpoint.CheckpointFiles;
import org.servicehall.accountability.ledger.checkpoint.CheckpointKey;
import org.servicehall.accountability.ledger.checkpoint.VerificationKeys;

/**
 * Verifies an export offline: needs the file and the public key, nothing else. Checkpoints kept apart
 * from the database also show what was left out of the file together with its own checkpoints, and the events on the topics
 * what was never entered. Exit status 0 when sound, 1 when not, 2 when it could not be read. The last line says what was
 * verified, and what was not.
 */
public final class VerifyLedger {
    private static final String SOURCES = "--sources";

    private VerifyLedger() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        var files = new ArrayList<>(List.of(arguments));
        int option = files.indexOf(SOURCES);
        var sources = option >= 0 && option + 1 < files.size() ? Path.of(files.remove(option + 1)) : null;
        files.remove(SOURCES);
        if (files.size() < 2 || files.size() > 3 || (option >= 0 && sources == null)) {
            err.println("usage: verify EXPORT PUBLIC-KEY-FILE [CHECKPOINT-FOLDER] [--sources FILE]"
                    + "   (a key is Base64 of X.509, one a line)");
            return 2;
        }
        try {
            var keys = VerificationKeys.read(Files.readString(Path.of(files.get(1))));
            var kept = files.size() < 3 ? List.<Checkpoint>of() : CheckpointFiles.read(Path.of(files.get(2)));
            var report = verify(Path.of(files.get(0)), keys, kept, sources);
            report.defects()
                    .forEach(defect ->
                            out.printf("%s at entry %d: %s%n", defect.kind(), defect.entry(), defect.detail()));
            out.println(verdict(report, keys));
            return report.sound() ? 0 : 1;
        } catch (IOException | IllegalArgumentException e) {
            err.println("cannot verify: " + e.getMessage());
            return 2;
        }
    }

    private static Verification.Report verify(
            Path export, VerificationKeys keys, List<Checkpoint> kept, @Nullable Path sources) throws IOException {
        try (var in = Files.newBufferedReader(export)) {
            if (sources == null) {
                return LedgerExport.verify(in, keys, kept, null);
            }
            try (var events = Files.newBufferedReader(sources)) {
                return LedgerExport.verify(in, keys, kept, events);
            }
        }
    }

    private static String verdict(Verification.Report report, VerificationKeys keys) {
        return "%s: %d entries, %d checkpoints, current key %s, head %s; %s; %s"
                .formatted(
                        report.sound() ? "sound" : "NOT SOUND",
                        report.entries(),
                        report.checkpoints(),
                        CheckpointKey.id(keys.current()),
                        report.headHash(),
                        signed(report),
                        compared(report.sources()));
    }

    private static String signed(Verification.Report report) {
        if (report.unsignedSince() == null) {
            return report.signedAt() == null ? "nothing is signed" : "all signed by " + report.signedAt();
        }
        var upTo = report.signedAt() == null
                ? "no entry is signed"
                : "signed up to entry %d of %d, at %s"
                        .formatted(report.signedEntries(), report.entries(), report.signedAt());
        return upTo
                + ", and what was entered since %s is not: were it rewritten or its end cut off, this could not show it"
                        .formatted(report.unsignedSince());
    }

    private static String compared(Sources.@Nullable Compared sources) {
        if (sources == null) {
            return "not compared with the events on the topics (--sources)";
        }
        var waiting = sources.waiting() == 0 ? "" : ", %d wait to be read".formatted(sources.waiting());
        var unjudged = sources.unjudged().isEmpty()
                ? ""
                : ", of which nobody can say what they demand: " + String.join(" ", sources.unjudged());
        return "%d of the %d entries that %d events demand are there%s%s"
                .formatted(sources.entered(), sources.demanded(), sources.events(), waiting, unjudged);
    }
}

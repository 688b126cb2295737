package org.servicehall.accountability.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Verifies an export offline: needs the file and the public key, nothing else. Checkpoints kept apart
 * from the database also show what was left out of the file together with its own checkpoints. Exit status 0 when sound, 1 when not, 2 when
 * it could not be read.
 */
public final class VerifyLedger {
    private VerifyLedger() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        if (arguments.length < 2 || arguments.length > 3) {
            err.println(
                    "usage: verify EXPORT PUBLIC-KEY-FILE [CHECKPOINT-FOLDER]   (a key is Base64 of X.509, one a line)");
            return 2;
        }
        try (var in = Files.newBufferedReader(Path.of(arguments[0]))) {
            var keys = VerificationKeys.read(Files.readString(Path.of(arguments[1])));
            var kept = arguments.length < 3 ? List.<Checkpoint>of() : CheckpointFiles.read(Path.of(arguments[2]));
            var report = LedgerExport.verify(in, keys, kept);
            report.defects()
                    .forEach(defect ->
                            out.printf("%s at entry %d: %s%n", defect.kind(), defect.entry(), defect.detail()));
            out.printf(
                    "%s: %d entries, %d checkpoints, current key %s, head %s%n",
                    report.sound() ? "sound" : "NOT SOUND",
                    report.entries(),
                    report.checkpoints(),
                    CheckpointKey.id(keys.current()),
                    report.headHash());
            return report.sound() ? 0 : 1;
        } catch (IOException | IllegalArgumentException e) {
            err.println("cannot verify: " + e.getMessage());
            return 2;
        }
    }
}

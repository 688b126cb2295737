package org.servicehall.accountability.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Verifies an export offline: needs the file and the public key, nothing else. Exit status 0 when sound, 1 when not, 2 when
 * it could not be read.
 */
public final class VerifyLedger {
    private VerifyLedger() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        if (arguments.length != 2) {
            err.println("usage: verify EXPORT PUBLIC-KEY-FILE   (Base64 of the Ed25519 key in X.509 form)");
            return 2;
        }
        try (var in = Files.newBufferedReader(Path.of(arguments[0]))) {
            var key = CheckpointKey.publicKey(Files.readString(Path.of(arguments[1])));
            var report = LedgerExport.verify(in, key);
            report.defects()
                    .forEach(defect ->
                            out.printf("%s at entry %d: %s%n", defect.kind(), defect.entry(), defect.detail()));
            out.printf(
                    "%s: %d entries, %d checkpoints signed by key %s, head %s%n",
                    report.sound() ? "sound" : "NOT SOUND",
                    report.entries(),
                    report.checkpoints(),
                    CheckpointKey.id(key),
                    report.headHash());
            return report.sound() ? 0 : 1;
        } catch (IOException | IllegalArgumentException e) {
            err.println("cannot verify: " + e.getMessage());
            return 2;
        }
    }
}

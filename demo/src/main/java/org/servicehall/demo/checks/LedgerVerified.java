package org.servicehall.demo.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.servicehall.demo.Settings;
import org.servicehall.demo.hall.Answer;

/** The ledger is sound by its own account, and by {@code ./hall verify} from the export and the public key alone (B9). */
final class LedgerVerified {
    /** What a verification offline said. */
    record Offline(int status, String text) {}

    private LedgerVerified() {}

    static Finding check(Answer online, Offline offline) {
        List<String> faults = new ArrayList<>();
        online.json().path("defects").valueStream().forEach(defect -> faults.add("online: " + defect));
        if (!online.json().path("defects").isArray()) {
            faults.add("online: no verification: " + online);
        }
        if (offline.text().contains(" 0 checkpoints")) {
            faults.add("offline: no signed checkpoint to verify against");
        }
        if (offline.status() != 0) {
            faults.add("offline: status %d, %s".formatted(offline.status(), offline.text()));
        }
        String figures = "online %d entries; offline %s".formatted(online.number("entries"), offline.text());
        return new Finding("ledger verifies online and offline 台账在线、离线核验", figures, faults);
    }

    /**
     * Runs {@code ./hall verify EXPORT}, as an auditor would: against the public key, the checkpoints kept in files and the
     * events on the topics.
     */
    static Offline offline(Settings settings, Path export, Path sources) {
        ProcessBuilder verify = new ProcessBuilder(
                        settings.home().resolve("hall").toString(),
                        "verify",
                        export.toAbsolutePath().toString(),
                        "--sources",
                        sources.toAbsolutePath().toString())
                .redirectErrorStream(true);
        verify.environment()
                .putAll(Map.of("HALL_DATA", settings.data().toAbsolutePath().toString(), "HALL_BUILD", "no"));
        try {
            Process running = verify.start();
            String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Offline(running.waitFor(), said.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the ledger was verified", e);
        }
    }

    static Path save(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

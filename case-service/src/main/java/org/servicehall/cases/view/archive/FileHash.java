package org.servicehall.cases.view.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.servicehall.contracts.archive.ArchiveEvent.Part;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.RecordedEvent;

/** The hash that tells when archived events are no longer what they were (R1). */
final class FileHash {
    private FileHash() {}

    /** @param events the first ones of one stream, at least one */
    static Part of(List<RecordedEvent> events, EventJson json) {
        MessageDigest digest = sha256();
        for (RecordedEvent event : events) {
            String line = String.join(
                    "\n",
                    event.id(),
                    event.type(),
                    event.time().toString(),
                    event.by(),
                    json.write(event.payload()),
                    "");
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return new Part(
                events.getFirst().stream(), events.size(), HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

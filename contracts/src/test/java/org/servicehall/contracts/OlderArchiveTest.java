package org.servicehall.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.archive.ArchiveEvent.FileArchived;
import tools.jackson.databind.json.JsonMapper;

/** Files that were archived before scans and photos were are read as they are. */
class OlderArchiveTest {
    @Test
    @Tag("S4")
    @Tag("R1")
    void aFileFromBeforePapersWereArchivedHoldsNone() {
        var archived = JsonMapper.shared().readValue("""
                {"fileNo":"330106-20250926-0042","hall":"330106","archiveNo":"330106-DA-2025-0001",
                 "parts":[],"notices":[],"archivedAt":"2025-09-26T01:30:00Z"}""", FileArchived.class);
        assertThat(archived.papers()).isNull();
    }
}

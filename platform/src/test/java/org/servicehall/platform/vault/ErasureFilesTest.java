package org.servicehall.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.servicehall.platform.vault.ErasableVault.NO;
import static org.servicehall.platform.vault.ErasableVault.ZHANG;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGranted;

/** Orders as files say who was erased when database and broker have forgotten it (ADR 21). */
@Tag("R3")
class ErasureFilesTest {
    private final ErasableVault hall = new ErasableVault("erasure_files_test", ErasableVault.noon());

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void ordersOutliveDatabaseAndBrokerAsFiles() throws IOException {
        ErasureFiles files = new ErasureFiles(folder.resolve("erasures"));
        ErasureGranted order = hall.order();
        files.forEach(any -> assertThat(any).isNull());
        files.take(order);
        files.writeNew();
        files.take(order);
        files.writeNew();
        Files.writeString(folder.resolve("erasures").resolve("torn.json"), "{\"erasure");
        Files.write(folder.resolve("erasures").resolve("garbled.json"), new byte[] {(byte) 0xff, (byte) 0xfe});
        List<ErasureGranted> read = new ArrayList<>();
        files.forEach(read::add);
        assertThat(read).containsExactly(order);
        hall.keep(NO, hall.zhang, ZHANG);
        read.forEach(hall::obey);
        assertThat(hall.read(NO)).isEmpty();
    }

    @Test
    void whatCannotBeWrittenNowIsWrittenLaterAndLeavesNoHalves() throws IOException {
        Path orders = folder.resolve("erasures");
        Files.writeString(orders, "in the way");
        ErasureFiles files = new ErasureFiles(orders);
        files.take(hall.order());
        assertThatIllegalStateException().isThrownBy(files::writeNew);
        Files.delete(orders);
        files.writeNew();
        try (Stream<Path> all = Files.list(orders)) {
            assertThat(all).containsExactly(orders.resolve(hall.order().erasureNo() + ".json"));
        }
    }
}

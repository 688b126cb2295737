package org.servicehall.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.servicehall.platform.vault.ErasableVault.NO;
import static org.servicehall.platform.vault.ErasableVault.ZHANG;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
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
        files.catchUp();
        files.take(order);
        files.catchUp();
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
    void aFileThatHoldsNoOrderIsToldOfUntilItDoesOrIsGone() throws IOException {
        ErasureGranted order = hall.order();
        ErasureFiles before = new ErasureFiles(folder);
        before.take(order);
        before.catchUp();
        Path file = folder.resolve(order.erasureNo() + ".json");
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() / 2));
        Path nothing = Files.writeString(folder.resolve("nothing.json"), "null");
        Path empty = Files.writeString(folder.resolve("empty.json"), "{}");
        ErasureFiles files = new ErasureFiles(folder);
        List<ErasureGranted> read = new ArrayList<>();
        files.forEach(read::add);
        assertThat(read).isEmpty();
        assertThatIllegalStateException().isThrownBy(files::catchUp).withMessageContaining("3 ");

        Files.delete(nothing);
        Files.delete(empty);
        assertThatIllegalStateException().isThrownBy(files::catchUp).withMessageContaining("1 ");
        Files.writeString(file, whole);
        files.catchUp();
        assertThat(read).containsExactly(order);
    }

    @Test
    void aTornFileIsWrittenAnewWhenTheTopicStillHasItsOrder() throws IOException {
        ErasureGranted order = hall.order();
        Path file = Files.writeString(folder.resolve(order.erasureNo() + ".json"), "{\"erasure");
        ErasureFiles files = new ErasureFiles(folder);
        files.take(order);
        files.forEach(hall::obey);
        files.catchUp();
        assertThat(Files.readString(file)).contains(order.proof());
    }

    @Test
    void whatACrashLeftHalfWrittenIsClearedAway() throws IOException {
        Path old = Files.writeString(folder.resolve("old.part"), "{");
        Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));
        Path beingWritten = Files.writeString(folder.resolve("new.part"), "{");
        new ErasureFiles(folder).forEach(hall::obey);
        assertThat(old).doesNotExist();
        assertThat(beingWritten).exists();
    }

    @Test
    void whatCannotBeWrittenNowIsWrittenLaterAndLeavesNoHalves() throws IOException {
        Path orders = folder.resolve("erasures");
        Files.writeString(orders, "in the way");
        ErasureFiles files = new ErasureFiles(orders);
        files.take(hall.order());
        assertThatIllegalStateException().isThrownBy(files::catchUp);
        Files.delete(orders);
        files.catchUp();
        try (Stream<Path> all = Files.list(orders)) {
            assertThat(all).containsExactly(orders.resolve(hall.order().erasureNo() + ".json"));
        }
    }
}

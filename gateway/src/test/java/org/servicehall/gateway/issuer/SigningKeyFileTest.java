package org.servicehall.gateway.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyFileTest {
    @TempDir
    private Path folder;

    @Test
    void the_key_is_made_once_and_only_its_owner_may_read_it() throws IOException {
        Path file = folder.resolve("deep/key.json");

        var made = new SigningKeyFile(file).readOrCreate();

        assertThat(new SigningKeyFile(file).readOrCreate()).isEqualTo(made);
        assertThat(made.size()).isEqualTo(3072);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void two_starts_at_once_agree_on_one_key() throws Exception {
        Path file = folder.resolve("key.json");
        Callable<RSAKey> start = () -> new SigningKeyFile(file).readOrCreate();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(start);
            var other = threads.submit(start);
            assertThat(one.get()).isEqualTo(other.get());
        }
    }

    @Test
    void a_file_that_holds_no_key_is_not_overwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("key.json"), "half a ke");

        assertThatThrownBy(() -> new SigningKeyFile(file).readOrCreate())
                .isInstanceOf(RefusesToStart.class)
                .hasMessageContaining(file.toString());
        assertThat(file).hasContent("half a ke");
    }
}

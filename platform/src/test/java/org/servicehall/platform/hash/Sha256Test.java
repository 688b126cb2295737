package org.servicehall.platform.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Test {
    @Test
    void itIsTheOneOfTheStandard() {
        assertThat(Sha256.hex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.hex(new byte[0]))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void partsHaveTheHashOfTheWhole() {
        assertThat(Sha256.hex("便民".getBytes(StandardCharsets.UTF_8), "服务".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Sha256.hex("便民服务"));
    }
}

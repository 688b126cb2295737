package org.servicehall.platform.vault.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.hash.Sha256;

class PackedTest {
    private static final int MOST = 4 << 20;
    private static final byte[] PAGE = bytes("{\"page\":\"%s\"}".formatted("<li>户口簿原件及复印件</li>".repeat(200)));

    @Test
    void givesBackWhatWasPacked() {
        assertThat(Packed.unpack(Packed.pack(PAGE))).isEqualTo(PAGE);
        assertThat(Packed.unpack(Packed.pack(bytes("{}")))).isEqualTo(bytes("{}"));
        assertThat(Packed.pack(PAGE)).hasSizeLessThan(PAGE.length / 10);
    }

    @Test
    void whatWasNeverPackedIsLeftAsItIs() {
        assertThat(Packed.unpack(PAGE)).isSameAs(PAGE);
        assertThat(Packed.unpack(new byte[0])).isEmpty();
    }

    /** A name of two characters and one of three take the same. */
    @Test
    void itsLengthComesInSteps() {
        for (String name : new String[] {"张三", "张三丰", "欧阳建国"}) {
            assertThat(Packed.pack(bytes("{\"page\":\"致%s\"}".formatted(name)))).hasSize(256);
        }
    }

    @Test
    void whatIsDamagedIsToldToBe() {
        byte[] damaged = Packed.pack(PAGE);
        damaged[20] ^= 1;
        damaged[21] ^= 1;
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> Packed.unpack(damaged));
    }

    /** Else what was packed with it could be read by nobody (K9): add another in its place. */
    @Test
    @Tag("K9")
    void aDictionaryStaysAsItIs() {
        assertThat(Sha256.hex(Dictionary.FIRST.bytes()))
                .isEqualTo("a04f94c82d369a107aef306895e89f53571d5acb1a1d58cdc7b8e5061842b5b6");
        assertThat(Sha256.hex(Dictionary.SECOND.bytes()))
                .isEqualTo("2201c0c37703975cb5d64d6d5bd99a3ea7210ad05d52b9eebd04c8059704604c");
    }

    @Test
    @Tag("K9")
    void whatWasPackedWithTheDictionaryOfBeforeIsReadStill() {
        assertThat(Packed.unpack(packed(Dictionary.FIRST.bytes()))).isEqualTo(PAGE);
    }

    @Test
    @Tag("K9")
    void whatWasPackedWithoutADictionaryIsReadStill() throws IOException {
        ByteArrayOutputStream before = new ByteArrayOutputStream();
        before.write(1);
        try (var deflating = new DeflaterOutputStream(before)) {
            deflating.write(PAGE);
        }
        assertThat(Packed.unpack(Arrays.copyOf(before.toByteArray(), 1024))).isEqualTo(PAGE);
    }

    /** As by a newer version, before going back to this one. */
    @Test
    void whatWasPackedWithADictionaryThatIsNotHereIsToldToBe() {
        byte[] packed = packed(bytes("another"));
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> Packed.unpack(packed));
    }

    @Test
    void whatIsCutOffIsToldToBe() {
        byte[] page = bytes("{\"page\":\"%s\"}"
                .formatted(new Random(7).ints(2_000, 'a', 'z').boxed().toList()));
        byte[] cut = Arrays.copyOf(Packed.pack(page), 256);
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> Packed.unpack(cut));
    }

    /** Else a page would be kept that nobody can ever read (K9). */
    @Test
    void whatCouldNotBeUnpackedIsNotPacked() throws IOException {
        assertThat(Packed.unpack(Packed.pack(new byte[MOST]))).hasSize(MOST);
        assertThatIllegalArgumentException().isThrownBy(() -> Packed.pack(new byte[MOST + 1]));

        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.write(1);
        try (var deflating = new DeflaterOutputStream(packed)) {
            deflating.write(new byte[MOST + 1]);
        }
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> Packed.unpack(packed.toByteArray()));
    }

    private static byte[] packed(byte[] dictionary) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.write(1);
        Deflater deflater = new Deflater();
        deflater.setDictionary(dictionary);
        try (var deflating = new DeflaterOutputStream(packed, deflater)) {
            deflating.write(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

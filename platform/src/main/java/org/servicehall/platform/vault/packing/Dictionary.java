package org.servicehall.platform.vault.packing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.Adler32;

/**
 * What pages of one time had in common, which is packed by referring to it (ADR 70). One that anything was ever packed with stays
 * here as it is, byte for byte, for as long as pages are kept: where the template has moved on so far that it saves little, another is
 * added. It holds nothing of anybody.
 */
final class Dictionary {
    /** Of notices of the end of 2026. */
    static final Dictionary FIRST = new Dictionary("page-1.txt");

    /** Of those since a code is drawn by lines, with what the commonest say (ADR 77). */
    static final Dictionary SECOND = new Dictionary("page-2.txt");

    static final Dictionary NEWEST = SECOND;
    private static final List<Dictionary> ALL = List.of(FIRST, SECOND);

    private final byte[] bytes;
    private final int checksum;

    private Dictionary(String file) {
        try (InputStream in = Objects.requireNonNull(Dictionary.class.getResourceAsStream(file), file)) {
            this.bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Adler32 adler = new Adler32();
        adler.update(bytes);
        this.checksum = (int) adler.getValue();
    }

    byte[] bytes() {
        return bytes;
    }

    /**
     * The one that something was packed with.
     *
     * @param checksum Adler-32 of it, as zlib tells it
     * @throws IOException when this program has none such
     */
    static Dictionary of(int checksum) throws IOException {
        return ALL.stream()
                .filter(each -> each.checksum == checksum)
                .findFirst()
                .orElseThrow(
                        () -> new IOException("it was packed with another dictionary, perhaps by a newer version"));
    }
}

package org.servicehall.accountability.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** Kinds of file that are taken, known by how their content begins, whatever they are called (rule P5). */
public enum FileKind {
    JPEG("image/jpeg", "jpg", content -> begins(content, 0, 0xFF, 0xD8, 0xFF)),
    PNG("image/png", "png", content -> begins(content, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)),
    PDF("application/pdf", "pdf", content -> begins(content, 0, "%PDF-")),
    MP3("audio/mpeg", "mp3", content -> begins(content, 0, "ID3") || isMpegFrame(content)),
    MP4("video/mp4", "mp4", content -> begins(content, 4, "ftyp")),
    WAV("audio/wav", "wav", content -> begins(content, 0, "RIFF") && begins(content, 8, "WAVE"));

    private static final int MPEG_LAYER_3 = 0xFA;

    private final String mediaType;
    private final String extension;
    private final Predicate<byte[]> recognised;

    FileKind(String mediaType, String extension, Predicate<byte[]> recognised) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.recognised = recognised;
    }

    /** What the content is; empty when it is none of these. */
    public static Optional<FileKind> of(byte[] content) {
        return Arrays.stream(values())
                .filter(kind -> kind.recognised.test(content))
                .findFirst();
    }

    /** Ending of a name for a file of this media type. */
    public static String extensionOf(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst()
                .map(kind -> kind.extension)
                .orElse("bin");
    }

    public String mediaType() {
        return mediaType;
    }

    private static boolean isMpegFrame(byte[] content) {
        return content.length > 1 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFE) == MPEG_LAYER_3;
    }

    private static boolean begins(byte[] content, int offset, String text) {
        return begins(content, offset, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean begins(byte[] content, int offset, int... bytes) {
        byte[] wanted = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            wanted[i] = (byte) bytes[i];
        }
        return begins(content, offset, wanted);
    }

    private static boolean begins(byte[] content, int offset, byte[] wanted) {
        return content.length >= offset + wanted.length
                && Arrays.equals(content, offset, offset + wanted.length, wanted, 0, wanted.length);
    }
}

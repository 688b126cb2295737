package org.servicehall.accountability.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of file that are taken, known by how their content begins, whatever they are called (rule P5). */
public enum FileKind {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    PDF("application/pdf", "pdf"),
    MP3("audio/mpeg", "mp3"),
    MP4("video/mp4", "mp4"),
    WAV("audio/wav", "wav");

    private static final int MPEG_LAYER_3 = 0xFA;

    private final String mediaType;
    private final String extension;

    FileKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** What the content is; empty when it is none of these. */
    public static Optional<FileKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.begins(content)).findFirst();
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

    private boolean begins(byte[] content) {
        return switch (this) {
            case JPEG -> begins(content, 0, 0xFF, 0xD8, 0xFF);
            case PNG -> begins(content, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);
            case PDF -> begins(content, 0, "%PDF-");
            case MP3 -> begins(content, 0, "ID3") || isMpegFrame(content);
            case MP4 -> begins(content, 4, "ftyp");
            case WAV -> begins(content, 0, "RIFF") && begins(content, 8, "WAVE");
        };
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

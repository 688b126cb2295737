package org.servicehall.intake.paper;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/** Types of file that are known by how their content begins, whatever they are called (rule S4). */
public enum PaperType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    TIFF("image/tiff", "tif");

    private final String mediaType;
    private final String extension;

    PaperType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** What the content is; empty when it is none of these. */
    static Optional<PaperType> of(byte[] beginning, Collection<PaperType> taken) {
        return taken.stream().filter(type -> type.begins(beginning)).findFirst();
    }

    /** Ending of a name for a file of this media type. */
    public static String extensionOf(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .map(type -> type.extension)
                .orElse("bin");
    }

    public String mediaType() {
        return mediaType;
    }

    private boolean begins(byte[] content) {
        return switch (this) {
            case PDF -> begins(content, 0, "%PDF-");
            case JPEG -> begins(content, 0, "\u00FF\u00D8\u00FF");
            case PNG -> begins(content, 0, "\u0089PNG\r\n\u001A\n");
            case WEBP -> begins(content, 0, "RIFF") && begins(content, 8, "WEBP");
            case TIFF -> begins(content, 0, "II*\0") || begins(content, 0, "MM\0*");
        };
    }

    /** @param magic a byte a character */
    private static boolean begins(byte[] content, int offset, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= offset + wanted.length
                && Arrays.equals(content, offset, offset + wanted.length, wanted, 0, wanted.length);
    }
}

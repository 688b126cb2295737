package org.servicehall.intake.paper;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How large a picture says that it is, told by how its file begins and before anybody unpacks it: a few kilobytes may unpack to
 * gigabytes (rule S4).
 *
 * @param width in pixels
 * @param height in pixels
 */
record Picture(long width, long height) {
    private static final int PNG_HEADER = 12;
    private static final int JPEG_START_OF_IMAGE = 2;
    private static final int MARKER = 0xFF;
    private static final int LENGTH_OF_LENGTH = 2;
    private static final int SIZE_WITHIN_FRAME = 9;

    /** Whether both sides together come to no more than this; no product of them is too large to tell. */
    boolean isWithin(long mostPixels) {
        return width <= mostPixels / height;
    }

    /** Whether files of this type tell it at all, as they are read here. */
    static boolean isToldBy(PaperType type) {
        return switch (type) {
            case PNG, JPEG -> true;
            case PDF, WEBP, TIFF -> false;
        };
    }

    /** What the beginning of a file tells; empty where it doesn't, or not as every program that shows it reads it. */
    static Optional<Picture> of(PaperType type, byte[] beginning) {
        Optional<Picture> told = switch (type) {
            case PNG -> png(beginning);
            case JPEG -> jpeg(beginning);
            case PDF, WEBP, TIFF -> Optional.empty();
        };
        return told.filter(picture -> picture.width() > 0 && picture.height() > 0);
    }

    private static Optional<Picture> png(byte[] file) {
        if (file.length < PNG_HEADER + 12
                || !new String(file, PNG_HEADER, 4, StandardCharsets.ISO_8859_1).equals("IHDR")) {
            return Optional.empty();
        }
        ByteBuffer header = ByteBuffer.wrap(file, PNG_HEADER + 4, 8);
        return Optional.of(
                new Picture(Integer.toUnsignedLong(header.getInt()), Integer.toUnsignedLong(header.getInt())));
    }

    /** Segment after segment, until the one that begins the frame. Where they don't follow each other nothing is believed. */
    private static Optional<Picture> jpeg(byte[] file) {
        int at = JPEG_START_OF_IMAGE;
        while (at + SIZE_WITHIN_FRAME <= file.length && (file[at] & MARKER) == MARKER) {
            int marker = file[at + 1] & MARKER;
            if (beginsFrame(marker)) {
                return Optional.of(new Picture(number(file, at + 7), number(file, at + 5)));
            }
            if (marker == MARKER) {
                at++;
            } else if (precedesFrame(marker) && number(file, at + 2) >= LENGTH_OF_LENGTH) {
                at += 2 + number(file, at + 2);
            } else {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Tables, comments and what applications add: each says its length. */
    private static boolean precedesFrame(int marker) {
        return marker == 0xC4
                || marker == 0xCC
                || marker == 0xDB
                || marker == 0xDD
                || marker == 0xFE
                || (marker >= 0xE0 && marker <= 0xEF);
    }

    /** Of all codings but the tables among them. */
    private static boolean beginsFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static int number(byte[] file, int at) {
        return (file[at] & 0xFF) << 8 | (file[at + 1] & 0xFF);
    }
}

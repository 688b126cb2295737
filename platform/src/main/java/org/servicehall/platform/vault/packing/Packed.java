package org.servicehall.platform.vault.packing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * JSON with less room, before it is sealed. The first byte tells it from JSON as it is, which begins with a brace, and is sealed with
 * the rest. What it takes is a multiple of {@value #STEP} bytes, so that its length tells little of what it says (ADR 63). What pages
 * have in common stands in a {@link Dictionary}, and not in each.
 */
public final class Packed {
    private static final byte DEFLATED = 1;
    private static final int STEP = 256;
    /** More than a page has ever taken; what unpacks to more is damaged. */
    private static final int MOST = 4 << 20;

    private static final int AT_ONCE = 8 << 10;
    /** Half the time of the usual one, for some thirty bytes of a thousand (ADR 77). */
    private static final int LEVEL = 3;

    private Packed() {}

    /**
     * @param json an object's, UTF-8
     * @throws IllegalArgumentException when it takes more than {@value #MOST} bytes: it could not be unpacked (K9)
     */
    public static byte[] pack(byte[] json) {
        if (json.length > MOST) {
            throw new IllegalArgumentException("it takes " + json.length + " bytes, more than " + MOST);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.write(DEFLATED);
        byte[] some = new byte[AT_ONCE];
        try (Deflater deflater = new Deflater(LEVEL)) {
            deflater.setDictionary(Dictionary.NEWEST.bytes());
            deflater.setInput(json);
            deflater.finish();
            while (!deflater.finished()) {
                packed.write(some, 0, deflater.deflate(some));
            }
        }
        int steps = (packed.size() + STEP - 1) / STEP;
        return Arrays.copyOf(packed.toByteArray(), steps * STEP);
    }

    /**
     * What was packed, with a dictionary or without one, or was stored as it is.
     *
     * @throws UncheckedIOException when it is damaged, or takes more than {@value #MOST} bytes
     */
    public static byte[] unpack(byte[] stored) {
        if (stored.length == 0 || stored[0] != DEFLATED) {
            return stored;
        }
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(stored, 1, stored.length - 1);
            return inflated(inflater);
        } catch (IOException | DataFormatException e) {
            throw new UncheckedIOException("what was packed can't be unpacked", new IOException(e));
        }
    }

    private static byte[] inflated(Inflater inflater) throws IOException, DataFormatException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        byte[] some = new byte[AT_ONCE];
        while (!inflater.finished()) {
            int read = inflater.inflate(some);
            json.write(some, 0, read);
            if (json.size() > MOST) {
                throw new IOException("it takes more than " + MOST + " bytes unpacked");
            }
            if (inflater.needsDictionary()) {
                inflater.setDictionary(Dictionary.of(inflater.getAdler()).bytes());
            } else if (read == 0 && inflater.needsInput()) {
                throw new IOException("it is cut off");
            }
        }
        return json.toByteArray();
    }
}

package org.servicehall.platform.vault.packing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * JSON with less room, before it is sealed. The first byte tells it from JSON as it is, which begins with a brace, and is sealed with
 * the rest. What it takes is a multiple of {@value #STEP} bytes, so that its length tells little of what it says (ADR 63).
 */
public final class Packed {
    private static final byte DEFLATED = 1;
    private static final int STEP = 256;
    /** More than a page has ever taken; what unpacks to more is damaged. */
    private static final int MOST = 4 << 20;

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
        try (var deflating = new DeflaterOutputStream(packed)) {
            deflating.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int steps = (packed.size() + STEP - 1) / STEP;
        return Arrays.copyOf(packed.toByteArray(), steps * STEP);
    }

    /**
     * What was packed, or was stored as it is.
     *
     * @throws UncheckedIOException when it is damaged, or takes more than {@value #MOST} bytes
     */
    public static byte[] unpack(byte[] stored) {
        if (stored.length == 0 || stored[0] != DEFLATED) {
            return stored;
        }
        try (InputStream inflating = new InflaterInputStream(new ByteArrayInputStream(stored, 1, stored.length - 1))) {
            byte[] json = inflating.readNBytes(MOST + 1);
            if (json.length > MOST) {
                throw new IOException("it takes more than " + MOST + " bytes unpacked");
            }
            return json;
        } catch (IOException e) {
            throw new UncheckedIOException("what was packed can't be unpacked", e);
        }
    }
}

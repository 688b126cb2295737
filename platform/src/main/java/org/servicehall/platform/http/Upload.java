package org.servicehall.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A file that a request brings, not read yet: a controller takes one as an argument, refuses who may not hand it in, and
 * only then receives it. Its path stands in {@code hall.http.max-body-by-path}.
 */
public final class Upload {
    private final Uploads uploads;
    private final HttpServletRequest request;

    Upload(Uploads uploads, HttpServletRequest request) {
        this.uploads = uploads;
        this.request = request;
    }

    /**
     * Reads the file and has it used, while it takes room of all files' budget. Of several only one is used at a time: to seal and store
     * a file takes copies of it.
     *
     * @throws IOException when it is too large or too slow, says no length, or breaks off; nothing was used then
     */
    public <T> T receive(Function<Received, T> use) throws IOException {
        return uploads.receive(request, use);
    }

    /**
     * Hands the file on in pieces as it comes, so that it is never whole in memory. When a piece is refused, the rest is heard
     * out and let go, so that the sender learns why.
     *
     * @param size of a piece in bytes; the last is shorter
     * @param into takes the pieces in order, and keeps none of the arrays
     * @throws IOException as {@link #receive}; what was handed on until then is to be taken back
     */
    public Passed pass(int size, Consumer<byte[]> into) throws IOException {
        return uploads.pass(request, size, into);
    }

    /**
     * A file that was handed on whole.
     *
     * @param size in bytes
     * @param sha256 digest of the content, in hex
     * @param fingerprint as {@link Received#fingerprint}
     */
    public record Passed(long size, String sha256, String fingerprint) {}

    /** A file that came whole. */
    public static final class Received {
        private final byte[] content;
        private final String sha256;
        private final String fingerprint;

        Received(byte[] content, String sha256, String fingerprint) {
            this.content = content;
            this.sha256 = sha256;
            this.fingerprint = fingerprint;
        }

        /** The bytes themselves, no copy. */
        public byte[] content() {
            return content;
        }

        /** Digest of the content, in hex. */
        public String sha256() {
            return sha256;
        }

        /** Digest of the request, by which a repeated idempotency key is judged: for the command's context. */
        public String fingerprint() {
            return fingerprint;
        }
    }
}

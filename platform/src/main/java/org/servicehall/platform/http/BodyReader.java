package org.servicehall.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;

/** Reads bodies whole: within a limit, in a time, and never half of one. */
final class BodyReader {
    private final LongSupplier nanoTime;

    /** @param nanoTime a clock in nanoseconds of arbitrary origin that never goes back */
    BodyReader(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** How many bytes there may be: as stated, else as allowed. */
    static long room(HttpServletRequest request, long limit) {
        long stated = stated(request);
        return stated < 0 ? limit : stated;
    }

    /**
     * @param digests are told each piece as it comes
     * @throws BodyTooLarge when there is more than the limit
     * @throws BodyTooSlow when it is not there in time
     */
    byte[] read(HttpServletRequest request, long limit, Duration time, MessageDigest... digests) throws IOException {
        long stated = stated(request);
        if (stated > limit) {
            throw new BodyTooLarge(limit);
        }
        byte[] body = new byte[Math.toIntExact(stated < 0 ? limit + 1 : stated)];
        int length = fill(body, request.getInputStream(), time, digests);
        if (length < stated) {
            throw new EOFException("the body broke off");
        }
        if (length > limit) {
            throw new BodyTooLarge(limit);
        }
        return length == body.length ? body : Arrays.copyOf(body, length);
    }

    /** @return how many bytes came; fewer than there is room for when the body ended */
    private int fill(byte[] body, InputStream in, Duration time, MessageDigest... digests) throws IOException {
        long begin = nanoTime.getAsLong();
        int length = 0;
        while (length < body.length) {
            int count = readSome(in, body, length);
            if (count < 0) {
                return length;
            }
            for (MessageDigest digest : digests) {
                digest.update(body, length, count);
            }
            length += count;
            if (length < body.length && nanoTime.getAsLong() - begin > time.toNanos()) {
                throw new BodyTooSlow();
            }
        }
        return length;
    }

    /** The container waits for each piece on its own, and says so when none comes. */
    private static int readSome(InputStream in, byte[] into, int from) throws IOException {
        try {
            return in.read(into, from, into.length - from);
        } catch (IOException e) {
            if (e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException) {
                throw new BodyTooSlow();
            }
            throw e;
        }
    }

    /** In bytes; -1 when the body comes in chunks, whose sum nobody knows yet. */
    private static long stated(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length < 0 && request.getHeader("Transfer-Encoding") == null ? 0 : length;
    }
}

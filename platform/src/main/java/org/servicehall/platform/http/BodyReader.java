package org.servicehall.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.http.BodyBudget.Room;

/** Reads bodies whole: within a limit, a time and a budget, and never half of one. */
final class BodyReader {
    static final int FIRST_PIECE = 1024;

    private final LongSupplier nanoTime;

    /** @param nanoTime a clock in nanoseconds of arbitrary origin that never goes back */
    BodyReader(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * @param room of which the body takes what it needs while it comes
     * @param digests are told each piece as it comes
     * @throws BodyTooLarge when there is more than the limit
     * @throws BodyTooSlow when it is not there in time
     * @throws TooMuchAtOnce when there is no room for it, at first or at last
     */
    byte[] read(HttpServletRequest request, long limit, Duration time, Room room, MessageDigest... digests)
            throws IOException {
        long stated = stated(request);
        if (stated > limit) {
            throw new BodyTooLarge(limit);
        }
        int most = Math.toIntExact(stated < 0 ? limit : stated);
        room.expect(most);
        InputStream in = request.getInputStream();
        byte[] body = fill(most, in, time, room, digests);
        if (body.length < stated) {
            throw new EOFException("the body broke off");
        }
        if (stated < 0 && body.length == most && readSome(in, new byte[1], 0) > 0) {
            throw new BodyTooLarge(limit);
        }
        return body;
    }

    /**
     * Hands a body on in pieces, never half of the last one.
     *
     * @param into when it refuses a piece, the rest is heard out, so that the answer is not cut off
     * @return how many bytes came
     * @throws BodyTooLarge when it says that there is more than the limit
     * @throws BodyTooSlow when it is not there in time
     */
    long pass(
            HttpServletRequest request,
            long limit,
            Duration time,
            int size,
            Consumer<byte[]> into,
            MessageDigest... digests)
            throws IOException {
        long stated = stated(request);
        if (stated > limit) {
            throw new BodyTooLarge(limit);
        }
        long begin = nanoTime.getAsLong();
        var pieces = new PassedPieces(request.getInputStream(), size, into, digests);
        long length = 0;
        while (length < stated) {
            int count = pieces.next(Math.toIntExact(Math.min(size, stated - length)));
            length += count;
            if (length < stated && nanoTime.getAsLong() - begin > time.toNanos()) {
                throw new BodyTooSlow();
            }
        }
        pieces.end();
        return length;
    }

    /** One buffer for all pieces of a body. */
    private static final class PassedPieces {
        private final InputStream in;
        private final byte[] buffer;
        private final Consumer<byte[]> into;
        private final MessageDigest[] digests;
        private @Nullable RuntimeException refused;

        PassedPieces(InputStream in, int size, Consumer<byte[]> into, MessageDigest... digests) {
            this.in = in;
            this.buffer = new byte[size];
            this.into = into;
            this.digests = digests;
        }

        int next(int wanted) throws IOException {
            int length = 0;
            while (length < wanted) {
                int count = readSome(in, buffer, length, wanted - length);
                if (count < 0) {
                    throw new EOFException("the body broke off");
                }
                length += count;
            }
            for (MessageDigest digest : digests) {
                digest.update(buffer, 0, length);
            }
            handOn(length);
            return length;
        }

        private void handOn(int length) {
            if (refused != null) {
                return;
            }
            try {
                into.accept(length == buffer.length ? buffer : Arrays.copyOf(buffer, length));
            } catch (RuntimeException e) {
                refused = e;
            }
        }

        void end() {
            if (refused != null) {
                throw refused;
            }
        }
    }

    /** @return what came; fewer bytes than there may be when the body ended */
    private byte[] fill(int most, InputStream in, Duration time, Room room, MessageDigest... digests)
            throws IOException {
        long begin = nanoTime.getAsLong();
        byte[] body = new byte[0];
        int length = 0;
        while (length < most) {
            if (length == body.length) {
                body = grown(body, most, room);
            }
            int count = readSome(in, body, length);
            if (count < 0) {
                return Arrays.copyOf(body, length);
            }
            for (MessageDigest digest : digests) {
                digest.update(body, length, count);
            }
            length += count;
            if (length < most && nanoTime.getAsLong() - begin > time.toNanos()) {
                throw new BodyTooSlow();
            }
        }
        return body;
    }

    /** Twice the size: what is announced and never comes holds no more than has come already. */
    private static byte[] grown(byte[] body, int most, Room room) {
        int size = (int) Math.min(most, Math.max(FIRST_PIECE, 2L * body.length));
        room.take(size - body.length);
        return Arrays.copyOf(body, size);
    }

    /** The container waits for each piece on its own, and says so when none comes. */
    private static int readSome(InputStream in, byte[] into, int from) throws IOException {
        return readSome(in, into, from, into.length - from);
    }

    private static int readSome(InputStream in, byte[] into, int from, int most) throws IOException {
        try {
            return in.read(into, from, most);
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

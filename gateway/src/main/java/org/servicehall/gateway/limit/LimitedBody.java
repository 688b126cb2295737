package org.servicehall.gateway.limit;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.servicehall.gateway.problem.BodyState;

/**
 * A body on its way through, of which nothing is kept: so many bytes, in so much time, and none once its request is over.
 * What is read here is sent on by another thread, which may still wait for more when the request has been answered; by then
 * the container gives the connection to somebody else.
 */
final class LimitedBody extends ServletInputStream {
    private static final int PIECE = 8192;

    private final ServletInputStream source;
    private final HttpServletRequest request;
    private final BodyLimit limit;
    private final LongSupplier nanoTime;
    private final long begin;
    private final Lock reading = new ReentrantLock();
    private long length;
    private boolean over;

    LimitedBody(ServletInputStream source, HttpServletRequest request, BodyLimit limit, LongSupplier nanoTime) {
        this.source = source;
        this.request = request;
        this.limit = limit;
        this.nanoTime = nanoTime;
        this.begin = nanoTime.getAsLong();
        (source.isFinished() ? BodyState.WHOLE : BodyState.COMING).noteOn(request);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int most) throws IOException {
        reading.lock();
        try {
            if (over) {
                throw new IOException("the request is over");
            }
            int count = piece(target, offset, most);
            length += Math.max(count, 0);
            check();
            return count;
        } finally {
            reading.unlock();
        }
    }

    private int piece(byte[] target, int offset, int most) throws IOException {
        try {
            return source.read(target, offset, most);
        } catch (IOException e) {
            boolean silent = e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException;
            (silent ? BodyState.TOO_SLOW : BodyState.BROKEN_OFF).noteOn(request);
            throw e;
        }
    }

    private void check() throws IOException {
        if (length > limit.bytes()) {
            throw refused(BodyState.TOO_LARGE);
        }
        if (source.isFinished()) {
            BodyState.WHOLE.noteOn(request);
        } else if (since(begin) > limit.time().toNanos()) {
            throw refused(BodyState.TOO_SLOW);
        }
    }

    private IOException refused(BodyState why) {
        why.noteOn(request);
        return new IOException("the body is " + why);
    }

    private long since(long moment) {
        return nanoTime.getAsLong() - moment;
    }

    /** Lets a sender who listens only when done come to an end, for a while, so that it hears why it was refused. */
    void passOver(Duration patience) throws IOException {
        reading.lock();
        try {
            long answered = nanoTime.getAsLong();
            byte[] nowhere = new byte[PIECE];
            int count = 0;
            while (count >= 0 && !source.isFinished() && since(answered) < patience.toNanos()) {
                count = source.read(nowhere);
            }
        } finally {
            reading.unlock();
        }
    }

    /** The request is answered; waits for whoever is reading still. */
    void end() {
        reading.lock();
        try {
            over = true;
        } finally {
            reading.unlock();
        }
    }

    @Override
    public boolean isFinished() {
        return source.isFinished();
    }

    @Override
    public boolean isReady() {
        return source.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("the body is read as it comes");
    }
}

package org.servicehall.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.servicehall.platform.hash.Sha256;
import org.servicehall.platform.http.BodyBudget.Room;
import org.servicehall.platform.http.Upload.Passed;
import org.servicehall.platform.http.Upload.Received;

/** All uploads of this process: together they hold no more than their budget. */
final class Uploads {
    private static final int PIECES_HELD = 4;

    private final RequestBodySettings settings;
    private final FilePaths files;
    private final BodyBudget budget;
    private final BodyReader reader;
    private final Fingerprints fingerprints;
    private final Lock using = new ReentrantLock();

    Uploads(RequestBodySettings settings, BodyReader reader, Fingerprints fingerprints) {
        this.settings = settings;
        this.files = new FilePaths(settings.maxBodyByPath());
        this.budget = new BodyBudget(settings.filesInFlight());
        this.reader = reader;
        this.fingerprints = fingerprints;
    }

    Upload of(HttpServletRequest request) {
        return new Upload(this, request);
    }

    <T> T receive(HttpServletRequest request, Function<Received, T> use) throws IOException {
        if (request.getContentLengthLong() < 0) {
            throw new LengthRequired();
        }
        try (Room room = budget.room()) {
            return used(read(request, room), use);
        }
    }

    /** Each holds a few pieces: one as it comes, and as it is sealed and sent to the store. */
    Passed pass(HttpServletRequest request, int size, Consumer<byte[]> into) throws IOException {
        if (request.getContentLengthLong() < 0) {
            throw new LengthRequired();
        }
        try (Room room = budget.room()) {
            room.take(PIECES_HELD * size);
            MessageDigest content = Sha256.digest();
            MessageDigest whole = Fingerprints.begin(request);
            long limit = most(request);
            long length = reader.pass(request, limit, settings.fileTime(), size, into, content, whole);
            return new Passed(length, Sha256.hex(content), fingerprints.of(whole));
        }
    }

    private Received read(HttpServletRequest request, Room room) throws IOException {
        MessageDigest content = Sha256.digest();
        MessageDigest whole = Fingerprints.begin(request);
        long limit = most(request);
        byte[] file = reader.read(request, limit, settings.fileTime(), room, content, whole);
        return new Received(file, Sha256.hex(content), fingerprints.of(whole));
    }

    private long most(HttpServletRequest request) {
        return files.most(request).orElse(settings.maxBody().toBytes());
    }

    private <T> T used(Received received, Function<Received, T> use) {
        using.lock();
        try {
            return use.apply(received);
        } finally {
            using.unlock();
        }
    }
}

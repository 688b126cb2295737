package org.servicehall.bench.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/** Connections that each begin a file of 5 MB, drip it for as long as they are let, and come again. */
final class Drip {
    private static final int SIZE = 5_000_000;
    private static final int PIECE = 16_384;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Wire wire;
    private final String no;
    private final String code;
    private final AtomicBoolean over = new AtomicBoolean();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Map<String, LongAdder> ends = new ConcurrentHashMap<>();

    /**
     * @param no an open complaint's
     * @param code opens it
     */
    Drip(Wire wire, String no, String code) {
        this.wire = wire;
        this.no = no;
        this.code = code;
    }

    /**
     * One connection after the other until {@link #stop}.
     *
     * @param which of the connections; one in three has a wrong code, and one comes in chunks
     */
    void run(int which) {
        String right = which % 3 == 0 ? "AAAA-AAAA" : code;
        boolean chunked = which % 3 == 1;
        while (!over.get()) {
            ends.computeIfAbsent(once(right, chunked), _ -> new LongAdder()).increment();
            pause();
        }
    }

    void stop() {
        over.set(true);
        open.forEach(Drip::close);
    }

    /** How often connections ended in which way: by status, {@code closed}, {@code held} to the end. */
    String ends() {
        return ends.toString();
    }

    private String once(String right, boolean chunked) {
        try (var socket = wire.connect()) {
            open.add(socket);
            String head = wire.head("POST", "/api/complaints/" + no + "/attachments")
                    + "Query-Code: " + right + "\r\n"
                    + "Content-Type: application/octet-stream\r\n"
                    + (chunked
                            ? "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(SIZE) + "\r\n"
                            : "Content-Length: " + SIZE + "\r\n\r\n");
            socket.getOutputStream().write((head + "%PDF-").getBytes(ISO_8859_1));
            String end = drip(socket);
            open.remove(socket);
            return end;
        } catch (IOException e) {
            return over.get() ? "held" : "closed";
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String drip(Socket socket) throws IOException {
        byte[] piece = new byte[PIECE];
        for (int sent = 0; !over.get() && sent + PIECE < SIZE; sent += PIECE) {
            if (socket.getInputStream().available() > 0) {
                byte[] first = socket.getInputStream().readNBytes(12);
                return Integer.toString(Wire.status(new String(first, ISO_8859_1)));
            }
            socket.getOutputStream().write(piece);
            pause();
        }
        return "held";
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.servicehall.bench.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/** Requests byte by byte, as no client library would send them. */
record Wire(URI gateway) {
    private static final int TIMEOUT = Math.toIntExact(Duration.ofSeconds(10).toMillis());

    record Answer(int status, String text) {}

    /** A connection of its own, on which nobody has spoken yet. */
    Socket connect() throws IOException {
        var socket = new Socket();
        int port = gateway.getPort() < 0 ? 80 : gateway.getPort();
        socket.connect(new InetSocketAddress(gateway.getHost(), port), TIMEOUT);
        socket.setSoTimeout(TIMEOUT);
        return socket;
    }

    /** The beginning of a request; headers and an empty line are to follow. */
    String head(String method, String path) {
        return method + " " + path + " HTTP/1.1\r\nHost: " + gateway.getAuthority() + "\r\n";
    }

    Answer get(String path, String token) throws IOException {
        return exchange(head("GET", path) + "Authorization: Bearer " + token + "\r\nConnection: close\r\n\r\n");
    }

    Answer post(String path, String json) throws IOException {
        return exchange(head("POST", path) + "Content-Type: application/json\r\nConnection: close\r\nContent-Length: "
                + json.getBytes(UTF_8).length + "\r\n\r\n" + json);
    }

    private Answer exchange(String request) throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
            String text = new String(socket.getInputStream().readAllBytes(), UTF_8);
            return new Answer(status(text), text);
        }
    }

    /** Of an answer's first line; 0 when it is none. */
    static int status(String answer) {
        return answer.matches("(?s)HTTP/1\\.1 \\d{3}.*") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }
}

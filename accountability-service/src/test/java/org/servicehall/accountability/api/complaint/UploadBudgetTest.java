package org.servicehall.accountability.api.complaint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.api.Complaining;
import org.servicehall.accountability.api.Door;
import org.servicehall.accountability.api.WholeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files are read when they are wanted and there is room for them, and otherwise not at all (rule P5). */
@Tag("P5")
class UploadBudgetTest implements WholeService {
    private static final int LARGEST = 5 * 1024 * 1024;
    /** {@code hall.http.files-in-flight} holds so many. */
    private static final int ROOM = 4;

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    private final List<Socket> open = new ArrayList<>();
    private String no = "";
    private String code = "";

    @BeforeEach
    void complaint() {
        var receipt = new Complaining(new Door(port)).file();
        no = receipt.get("no").asString();
        code = receipt.get("queryCode").asString();
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Test
    void whatNobodyMayHandInIsRefusedUnread() throws IOException {
        assertThat(ask("AAAA-AAAA", LARGEST)).contains("HTTP/1.1 404");
        assertThat(ask("", LARGEST)).contains("HTTP/1.1 404");
        assertThat(ask(code, LARGEST + 1)).contains("HTTP/1.1 413");
        await().untilAsserted(() -> assertThat(ask(code, LARGEST)).contains("HTTP/1.1 100"));
    }

    @Test
    void filesThatAreAnnouncedAndDoNotComeTakeNobodysRoom() throws IOException {
        await().untilAsserted(() -> assertThat(ask(code, LARGEST)).contains("HTTP/1.1 100"));
        for (int i = 0; i < 5 * ROOM; i++) {
            assertThat(ask(code, LARGEST)).contains("HTTP/1.1 100");
        }
        assertThat(hand("%PDF-1.7", "")).isEqualTo("HTTP/1.1 200");
    }

    @Test
    void moreThanThereIsRoomForIsSentAwayUnreadAndOthersAreServed() throws IOException {
        for (int i = 0; i < ROOM; i++) {
            begin(LARGEST - 1);
        }
        List<String> heard = new ArrayList<>();
        await().untilAsserted(() -> {
            heard.add(ask(code, LARGEST));
            assertThat(heard).last().asString().contains("HTTP/1.1 503");
        });
        for (int i = 0; i < 10; i++) {
            assertThat(ask(code, LARGEST)).isEqualTo("HTTP/1.1 503");
        }
        new Complaining(new Door(port)).file();
        hangUp();
        await().untilAsserted(() -> assertThat(hand("%PDF-1.7", "")).isEqualTo("HTTP/1.1 200"));
        assertThat(kept()).hasSize(1);
    }

    @Test
    void aRepeatedFileIsTakenOnceAndAnotherUnderItsKeyIsRefused() throws IOException {
        String key = "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
        await().untilAsserted(() -> assertThat(hand("%PDF-1.7 a", key)).isEqualTo("HTTP/1.1 200"));
        assertThat(hand("%PDF-1.7 a", key)).isEqualTo("HTTP/1.1 200");
        assertThat(hand("%PDF-1.7 b", key)).isEqualTo("HTTP/1.1 422");
        assertThat(kept()).hasSize(1);
    }

    private List<Document> kept() {
        var ofThisComplaint = new Document("_id", new Document("$regex", "^" + no + "/"));
        return database.getCollection("complaintFiles").find(ofThisComplaint).into(new ArrayList<>());
    }

    /** The first word of the answer to the headers alone, of somebody who sends a file when told to. */
    private String ask(String shown, int length) throws IOException {
        return send(shown, "Expect: 100-continue\r\nContent-Length: " + length + "\r\n\r\n");
    }

    private String hand(String file, String header) throws IOException {
        return send(code, header + "Content-Length: " + file.length() + "\r\n\r\n" + file);
    }

    private String send(String shown, String rest) throws IOException {
        var in = new BufferedReader(new InputStreamReader(sent(shown, rest).getInputStream(), ISO_8859_1));
        String line = in.readLine();
        return line == null ? "closed" : line.substring(0, 12);
    }

    /** Of the largest file so many bytes, and no more. */
    private void begin(int bytes) throws IOException {
        sent(code, "Content-Length: " + LARGEST + "\r\n\r\n").getOutputStream().write(new byte[bytes]);
    }

    private Socket sent(String shown, String rest) throws IOException {
        var socket = new Socket("localhost", port);
        open.add(socket);
        socket.setSoTimeout(30_000);
        String request = "POST /api/complaints/" + no + "/attachments HTTP/1.1\r\nHost: localhost\r\n"
                + (shown.isEmpty() ? "" : "Query-Code: " + shown + "\r\n")
                + "Content-Type: application/octet-stream\r\n" + rest;
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }
}

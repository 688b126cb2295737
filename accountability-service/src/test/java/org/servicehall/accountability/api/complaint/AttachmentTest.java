package org.servicehall.accountability.api.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.accountability.api.Complaining.*;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.api.Complaining;
import org.servicehall.accountability.api.Door;
import org.servicehall.accountability.api.WholeService;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.QueryCodes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is handed in with a complaint (rules P5, B7). */
class AttachmentTest implements WholeService {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3};

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    @Test
    @Tag("P5")
    @Tag("B7")
    void filesAreTakenByWhatTheyAreAndLeaveOnlyAsDownloadsToInvestigators() throws Exception {
        var door = new Door(port);
        var now = new Complaining(door);
        var receipt = now.file();
        String no = receipt.get("no").asString();
        String path = "/api/complaints/" + no + "/attachments";
        String code = receipt.get("queryCode").asString();
        assertThat(upload(path, PNG, "", code).statusCode()).isEqualTo(200);
        assertThat(upload(path, PNG, "", code).statusCode()).isEqualTo(200);
        assertThat(upload(path, "<script>".getBytes(StandardCharsets.UTF_8), "", code)
                        .statusCode())
                .isEqualTo(422);
        assertThat(upload(path, PNG, "", "0000-0000").statusCode()).isEqualTo(404);
        assertThat(upload(path, PNG, OFFICE, "").statusCode()).isEqualTo(404);
        assertThat(upload(path, new byte[5 * 1024 * 1024 + 1], "", code).statusCode())
                .isEqualTo(413);
        now.step(no, "acceptance", "", OFFICE);
        now.step(no, "investigators", ASSIGNMENT, LEADER);
        var file = http(HttpRequest.newBuilder(address(path + "/1"))
                .headers("Authorization", "Bearer " + DEPARTMENT, ReadingReason.HEADER, "look"));
        assertThat(file.body()).isEqualTo(PNG);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .endsWith("-1.png\"");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(door.get(path + "/1", LEADER, ReadingReason.HEADER, "look").status())
                .isEqualTo(404);
        for (Document kept : database.getCollection("complaintFiles").find()) {
            assertThat(new String(kept.get("sealed", Binary.class).getData(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("PNG");
        }
    }

    private HttpResponse<byte[]> upload(String path, byte[] content, String token, String code) throws Exception {
        var request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(content));
        return http(
                token.isEmpty()
                        ? request.header(QueryCodes.HEADER, code)
                        : request.header("Authorization", "Bearer " + token));
    }

    private static HttpResponse<byte[]> http(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}

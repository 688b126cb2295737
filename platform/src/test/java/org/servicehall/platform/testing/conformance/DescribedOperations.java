package org.servicehall.platform.testing.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.servicehall.conformance.Description;

/** Whether a service tells people what they have to know of each of its operations. */
public final class DescribedOperations {
    private DescribedOperations() {}

    /** What is missing or wrong in the document, or described in vain, of the service at this port, which is left at {@code target/openapi.json}. */
    public static List<String> faults(int port) {
        String text = document(port);
        try {
            Files.writeString(Path.of("target", "openapi.json"), text);
            List<String> faults = new ArrayList<>(Description.faults(text));
            faults.addAll(DescribedInVain.faults(text));
            faults.addAll(EchoedExamples.faults(text));
            return faults;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String document(int port) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI document = URI.create("http://localhost:" + port + "/v3/api-docs");
            return client.send(HttpRequest.newBuilder(document).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package org.servicehall.platform.testing.badinput;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/**
 * What a service answers to every GET, with every number there is: lists, sheets, statistics and exports, as the text
 * that stands in them.
 */
public final class EveryAnswer {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final JsonNode document;
    private final List<String> readers;
    private final Map<String, String> values;
    private final List<String> texts = new ArrayList<>();
    private final Set<String> read = new TreeSet<>();

    /**
     * Asks nothing yet.
     *
     * @param readers tokens; an empty one is nobody's
     * @param values of parameters and variables by name, but for numbers
     */
    public EveryAnswer(int port, List<String> readers, Map<String, String> values) {
        this.address = "http://localhost:" + port;
        this.document = new BadRequests(port, () -> 0).openApi();
        this.readers = readers;
        this.values = values;
    }

    /** Nobody in particular, somebody in every role of the hall at once, and these. */
    public static List<String> everybody(String... persons) {
        String all = TestTokens.of("feng.li", "330106", Role.values());
        return Stream.concat(Stream.of("", all), Stream.of(persons)).toList();
    }

    /** Whatever is shown to those who don't say why they look, but for these operations. */
    public EveryAnswer withoutReason(Collection<String> numbers, Set<String> opening) {
        gets().filter(path -> !opening.contains(path)).forEach(path -> ask(path, numbers, null));
        return this;
    }

    /** Also what is shown to those alone who say why. */
    public EveryAnswer withReason(Collection<String> numbers) {
        gets().forEach(path -> ask(path, numbers, "HANDLING"));
        return this;
    }

    public List<String> texts() {
        return List.copyOf(texts);
    }

    /** Operations that answered nobody; nothing is known of what they show. */
    public List<String> silent() {
        return gets().filter(path -> !read.contains(path)).toList();
    }

    private Stream<String> gets() {
        return document.path("paths")
                .propertyStream()
                .filter(path -> path.getValue().has("get") && !path.getKey().startsWith("/api/ops/"))
                .map(Map.Entry::getKey);
    }

    private void ask(String operation, Collection<String> numbers, @Nullable String why) {
        String query = query(operation);
        for (String path : paths(operation, numbers)) {
            for (String reader : readers) {
                get(operation, path + query, reader, why);
            }
        }
    }

    /** The first variable is a number of some kind, unless there is a value for it; others count what belongs to it. */
    private Collection<String> paths(String operation, Collection<String> numbers) {
        String known = operation;
        for (Map.Entry<String, String> value : values.entrySet()) {
            known = known.replace("{" + value.getKey() + "}", value.getValue());
        }
        String path = known;
        return path.contains("{")
                ? numbers.stream()
                        .map(number -> path.replaceFirst("\\{[^}]*}", number).replaceAll("\\{[^}]*}", "1"))
                        .toList()
                : List.of(path);
    }

    private String query(String operation) {
        return document.path("paths")
                .path(operation)
                .at("/get/parameters")
                .valueStream()
                .filter(one -> one.path("in").asString("").equals("query") && values.containsKey(name(one)))
                .map(one -> name(one) + "=" + values.get(name(one)))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String name(JsonNode parameter) {
        return parameter.path("name").asString("");
    }

    private void get(String operation, String path, String reader, @Nullable String why) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (!reader.isEmpty()) {
            request.header("Authorization", "Bearer " + reader);
        }
        if (why != null) {
            request.header(ReadingReason.HEADER, why);
        }
        String number = path.replaceFirst(".*/([0-9]{6}-[^/?]*).*", "$1");
        request.header(QueryCodes.HEADER, TestTokens.QUERY_CODES.codeFor(number));
        HttpResponse<byte[]> answer = exchange(request.build());
        texts.add(operation + " " + text(answer.body()));
        if (answer.statusCode() == 200) {
            read.add(operation);
        }
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A workbook is packed. */
    private static String text(byte[] body) {
        boolean packed = body.length > 1 && body[0] == 'P' && body[1] == 'K';
        return new String(packed ? unpacked(body) : body, StandardCharsets.UTF_8);
    }

    /** By its directory, as spreadsheets do: what stands before each entry may leave its size open. */
    private static byte[] unpacked(byte[] archive) {
        var all = new ByteArrayOutputStream();
        try {
            Path file = Files.write(Files.createTempFile("answer", ".zip"), archive);
            try (var zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    try (InputStream content = zip.getInputStream(entry)) {
                        content.transferTo(all);
                    }
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }
}

package org.servicehall.platform.testing.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What somebody may write for the cursor of each list of a service; none of it may be more than malformed. */
public final class BadCursors {
    private static final List<String> CURSORS = Stream.of(
                    "{\"k\":[{\"$symbol\":\"x\"},\"x\"]}",
                    "{\"k\":[{\"$dbPointer\":{\"$ref\":\"x\",\"$id\":{\"$oid\":\"68d5f0a1b2c3d4e5f6a7b8c9\"}}},\"x\"]}",
                    "{\"k\":[{\"$code\":\"x\",\"$scope\":{}},\"x\"]}",
                    "{\"k\":[{\"$ne\":null},\"1\"]}",
                    "{\"k\":" + "[".repeat(2_500),
                    "register no _id\ns\nq",
                    "another list\nn\nn")
            .map(text -> Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)))
            .toList();

    /** Nobody in particular, and one for each role. */
    private static final List<String> READERS = Stream.concat(
                    Stream.of(""), Stream.of(Role.values()).map(role -> TestTokens.of("somebody.else", "330106", role)))
            .toList();

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final RequestMappingHandlerMapping operations;

    public BadCursors(int port, RequestMappingHandlerMapping operations) {
        this.port = port;
        this.operations = operations;
    }

    /** Tries every list by somebody who may read it; gives those lists. */
    public List<String> refused() {
        return lists().filter(list -> READERS.stream().anyMatch(reader -> refuses(reader, list)))
                .map(list -> list.substring(0, list.indexOf('?')))
                .toList();
    }

    private boolean refuses(String reader, String list) {
        if (get(reader, list).statusCode() != 200) {
            return false;
        }
        for (String cursor : CURSORS) {
            HttpResponse<String> answer = get(reader, list + "&after=" + cursor);
            assertThat(answer.statusCode())
                    .as("%s with %s: %s", list, cursor, answer.body())
                    .isEqualTo(400);
        }
        assertThat(get(reader, list).statusCode()).isEqualTo(200);
        return true;
    }

    private Stream<String> lists() {
        return operations.getHandlerMethods().entrySet().stream()
                .filter(operation ->
                        operation.getKey().getMethodsCondition().getMethods().equals(Set.of(RequestMethod.GET)))
                .filter(operation -> isList(operation.getValue()))
                .flatMap(operation -> operation.getKey().getPatternValues().stream()
                        .map(path ->
                                path.replaceAll("\\{\\w+}", "330106-20250926-0001") + query(operation.getValue())));
    }

    private static String query(HandlerMethod operation) {
        return takes(operation, "hall") ? "?hall=330106&limit=50" : "?limit=50";
    }

    private static boolean isList(HandlerMethod operation) {
        return takes(operation, "after")
                || Arrays.stream(operation.getMethodParameters())
                        .anyMatch(parameter -> parameter.getParameterType() == Paging.class);
    }

    private static boolean takes(HandlerMethod operation, String parameter) {
        return Arrays.stream(operation.getMethodParameters())
                .anyMatch(one -> parameter.equals(one.getParameter().getName()));
    }

    private HttpResponse<String> get(String reader, String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
        if (!reader.isEmpty()) {
            request.header("Authorization", "Bearer " + reader);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

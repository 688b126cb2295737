package org.servicehall.gateway.gather;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.gateway.route.Door;
import org.servicehall.gateway.route.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one answer of those of several services. Whoever is away leaves the answer without its part, and the answer says so.
 * What one refuses is refused: the services judge who may ask and how by the same rules.
 */
@Component
final class Gathering {
    private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);
    private static final Set<Integer> NO_PART = Set.of(404, 405);
    /** What is not everybody's is kept by no browser, as all of the API: who polls keeps tag and answer. */
    private static final String MAY_BE_KEPT = "private, no-cache";

    private static final List<String> OF_A_PART = List.of(HttpHeaders.VARY, HttpHeaders.CONTENT_LANGUAGE);
    private static final List<String> OF_A_REFUSAL = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.VARY,
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.WWW_AUTHENTICATE,
            HttpHeaders.RETRY_AFTER);

    private final Asking asking;
    private final JsonMapper json;

    Gathering(Asking asking, JsonMapper json) {
        this.asking = asking;
        this.json = json;
    }

    ServerResponse answer(ServerRequest request, Door door) throws IOException {
        Map<Service, Optional<Part>> answers = asking.all(request, door.services());
        Optional<Part> refusal = answers.values().stream()
                .flatMap(Optional::stream)
                .filter(Gathering::isRefusal)
                .findFirst();
        return refusal.isPresent() ? passedOn(refusal.get()) : whole(request, door, answers);
    }

    /** A service that has no such address, as before an upgrade, refuses nothing. */
    private static boolean isRefusal(Part answer) {
        return answer.status() / 100 == 4 && !NO_PART.contains(answer.status());
    }

    private static ServerResponse passedOn(Part refusal) {
        return ServerResponse.status(refusal.status())
                .headers(headers -> copy(OF_A_REFUSAL, refusal, headers))
                .body(refusal.body());
    }

    private ServerResponse whole(ServerRequest request, Door door, Map<Service, Optional<Part>> answers) {
        List<ObjectNode> parts = new ArrayList<>();
        List<String> unavailable = new ArrayList<>();
        answers.forEach((service, answer) -> {
            ObjectNode part = answer.map(this::part).orElse(null);
            if (part == null) {
                LOG.warn(
                        "{} has no part in {}: {}",
                        service.segment(),
                        request.path(),
                        answer.map(told -> "status " + told.status()).orElse("no answer in time"));
                unavailable.add(service.segment());
            } else {
                parts.add(part);
            }
        });
        if (parts.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        ObjectNode whole = Gathered.of(parts);
        unavailable.forEach(whole.putArray(Gathered.UNAVAILABLE)::add);
        byte[] body = json.writeValueAsBytes(whole);
        ServerResponse.BodyBuilder answer = ServerResponse.ok();
        if (!request.method().equals(HttpMethod.GET)) {
            return sent(answer, body, door, example(answers));
        }
        String tag = "\"" + DigestUtils.md5DigestAsHex(body) + "\"";
        return request.checkNotModified(tag).orElseGet(() -> sent(answer.eTag(tag), body, door, example(answers)));
    }

    private @Nullable ObjectNode part(Part answer) {
        try {
            return answer.isWhole() && json.readTree(answer.body()) instanceof ObjectNode object ? object : null;
        } catch (JacksonException notAnAnswer) {
            return null;
        }
    }

    private static Part example(Map<Service, Optional<Part>> answers) {
        return answers.values().stream()
                .flatMap(Optional::stream)
                .filter(Part::isWhole)
                .findFirst()
                .orElseThrow();
    }

    /** What is asked for in a body is asked for each time: nothing of it is kept, so it has no tag. */
    private static ServerResponse sent(ServerResponse.BodyBuilder answer, byte[] body, Door door, Part example) {
        return answer.contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    copy(OF_A_PART, example, headers);
                    if (door.isOpen()) {
                        headers.setCacheControl(MAY_BE_KEPT);
                    }
                })
                .body(body);
    }

    private static void copy(List<String> names, Part from, HttpHeaders to) {
        names.forEach(name -> to.addAll(name, from.headers().getOrEmpty(name)));
    }
}

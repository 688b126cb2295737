package org.servicehall.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The example of an answer was seen, and so is about one thing on one day; the parameters' examples are made to ask for that
 * same thing. What a body's example says is written to fit.
 */
final class SameThing {
    private static final Set<String> ADDRESSING = Set.of("path", "query");

    private SameThing() {}

    static void askFor(JsonNode answer, Operation operation) {
        Stream.ofNullable(operation.getParameters())
                .flatMap(Collection::stream)
                .filter(parameter -> ADDRESSING.contains(String.valueOf(parameter.getIn())))
                .filter(parameter -> parameter.getExample() != null)
                .forEach(parameter -> askFor(told(answer, parameter.getName()), parameter));
    }

    private static void askFor(JsonNode told, Parameter parameter) {
        if (told.isTextual()) {
            parameter.setExample(told.textValue());
        } else if (told.isInt()) {
            parameter.setExample(told.intValue());
        }
    }

    /** What the answer says of what the parameter asks for; a rota's turn calls the date its day and says no month. */
    private static JsonNode told(JsonNode answer, String name) {
        JsonNode same = answer.path(name);
        if (!same.isMissingNode()) {
            return same;
        }
        String day = answer.path("day").asText("");
        return switch (name) {
            case "date" -> answer.path("day");
            case "month" -> day.isEmpty() ? MissingNode.getInstance() : TextNode.valueOf(day.substring(0, 7));
            default -> MissingNode.getInstance();
        };
    }
}

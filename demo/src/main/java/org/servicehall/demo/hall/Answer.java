package org.servicehall.demo.hall;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What the hall answered.
 *
 * @param text the body as it came
 */
public record Answer(int status, String text) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int FIRST_FAILURE = 400;

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.body());
    }

    public boolean succeeded() {
        return status < FIRST_FAILURE;
    }

    /** The body; missing when it is no JSON. */
    public JsonNode json() {
        boolean json = text.startsWith("{") || text.startsWith("[");
        return json ? JSON.readTree(text) : MissingNode.getInstance();
    }

    /** Text of a field that must be there. */
    public String text(String field) {
        JsonNode value = json().path(field);
        if (!value.isString()) {
            throw new UnexpectedAnswer("the answer has no text " + field + ": " + text);
        }
        return value.stringValue();
    }

    public long number(String field) {
        return json().path(field).asLong(-1);
    }
}

package org.servicehall.demo.permissions;

import java.util.Optional;
import org.servicehall.conformance.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether an answer says that somebody may, where the request had a parameter that no operation has. */
final class Judgement {
    /** Who may is told that there is no such parameter, and nothing is done; who may not is not even told that. */
    static final String PARAMETER = "nosuchparameter";

    private Judgement() {}

    /** Empty for an answer that tells neither. */
    static Optional<Mark> of(Asker asker, Answer answer) {
        if (answer.status() == 400 && isAboutTheParameter(answer)) {
            return Optional.of(Mark.MAY);
        }
        boolean refused = asker == Asker.NOBODY
                ? answer.status() == 401
                : answer.status() == 403 && code(answer).equals("forbidden");
        return refused ? Optional.of(Mark.MAY_NOT) : Optional.empty();
    }

    private static boolean isAboutTheParameter(Answer answer) {
        return json(answer)
                .path("errors")
                .valueStream()
                .anyMatch(error -> error.path("code").asString("").equals("unknown-parameter")
                        && error.path("field").asString("").equals(PARAMETER));
    }

    static String code(Answer answer) {
        return json(answer).path("code").asString("");
    }

    private static JsonNode json(Answer answer) {
        return JsonMapper.shared().readTree(answer.body().startsWith("{") ? answer.body() : "{}");
    }
}

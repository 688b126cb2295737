package org.servicehall.platform.openapi;

import java.util.ArrayList;
import java.util.List;

/** Which problems an operation may be answered with, by its kind; each is a component of its status. */
final class Refusals {
    private static final List<Integer> ANY = List.of(400, 404, 406, 422, 429, 500, 503);
    private static final List<Integer> OF_SIGNED_IN = List.of(401, 403, 409);
    private static final List<Integer> OF_BODIES = List.of(408, 411, 413, 415);
    private static final List<Integer> OF_COMMANDS = List.of(409, 412);

    private Refusals() {}

    static List<Integer> of(boolean secured, boolean withBody, boolean command) {
        List<Integer> statuses = new ArrayList<>(ANY);
        if (secured) {
            statuses.addAll(OF_SIGNED_IN);
        }
        if (withBody) {
            statuses.addAll(OF_BODIES);
        }
        if (command) {
            statuses.addAll(OF_COMMANDS);
        }
        return statuses.stream().distinct().sorted().toList();
    }
}

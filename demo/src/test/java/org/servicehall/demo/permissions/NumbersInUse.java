package org.servicehall.demo.permissions;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.servicehall.conformance.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Numbers of hall 330106 that its lists show, to be asked for from elsewhere: what was never given is 404 to everybody. */
final class NumbersInUse {
    static final String HALL = "330106";

    private final Map<String, String> byShape = new ConcurrentHashMap<>();

    static NumbersInUse at(Gate gate) {
        NumbersInUse numbers = new NumbersInUse();
        Operation.of(gate.document()).stream()
                .filter(list ->
                        list.reads() && list.takes("limit") && list.declared().contains(Asker.AUDITOR))
                .filter(list -> !list.path().contains("{"))
                .forEach(list ->
                        numbers.collect(gate.ask(Asker.AUDITOR.user(), "GET", list.path() + list.query(), null, "")));
        return numbers;
    }

    private void collect(Answer answer) {
        if (answer.status() == 200) {
            collect(JsonMapper.shared().readTree(answer.body()));
        }
    }

    void collect(JsonNode node) {
        if (isOurs(node.asString(""))) {
            byShape.putIfAbsent(shape(node.asString()), node.asString());
        }
        node.forEach(this::collect);
    }

    /** One that looks like the example, where that is a number of the hall; else the example itself. */
    String like(String example) {
        return isOurs(example) ? byShape.getOrDefault(shape(example), example) : example;
    }

    private static boolean isOurs(String text) {
        return text.startsWith(HALL + "-");
    }

    /** {@code 330106-he.ping-2026-3} looks like {@code 330106-li.na-2025-12}, and not like {@code 330106-TS20251120-4821}. */
    private static String shape(String number) {
        return number.replaceAll("[0-9]+", "9").replaceAll("[a-z]+(\\.[a-z]+)*", "a");
    }
}

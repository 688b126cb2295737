package org.servicehall.platform.testing.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.servicehall.conformance.Answer;
import org.servicehall.contracts.staff.StaffEvent.StaffMemberJoined;
import org.servicehall.platform.testing.DemoStaff;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whether an answer that holds a known user id tells whose it is: where it does not, {@code @Person} was forgotten. */
final class NamesBesideAnswers {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PEOPLE = "people";
    private static final Set<String> KNOWN =
            DemoStaff.MEMBERS.stream().map(StaffMemberJoined::user).collect(Collectors.toUnmodifiableSet());

    private NamesBesideAnswers() {}

    /** Where somebody is named without a name, each a line. */
    static List<String> faults(String operation, Answer answer) {
        if (answer.status() / 100 != 2
                || answer.body().isEmpty()
                || !String.valueOf(answer.contentType()).startsWith("application/json")) {
            return List.of();
        }
        JsonNode body = JSON.readTree(answer.body());
        List<String> faults = new ArrayList<>();
        body.propertyStream()
                .filter(property -> !property.getKey().equals(PEOPLE))
                .forEach(property -> collect(property, operation, body.path(PEOPLE), faults));
        return faults;
    }

    private static void collect(
            Map.Entry<String, JsonNode> property, String where, JsonNode people, List<String> faults) {
        String place = where + " " + property.getKey();
        unnamed(property.getKey(), place, people, faults);
        JsonNode value = property.getValue();
        if (value instanceof ObjectNode object) {
            object.propertyStream().forEach(inner -> collect(inner, place, people, faults));
        } else if (value.isArray()) {
            value.valueStream().forEach(item -> collect(Map.entry("-", item), place, people, faults));
        } else {
            unnamed(value.asString(""), place, people, faults);
        }
    }

    private static void unnamed(String text, String place, JsonNode people, List<String> faults) {
        if (KNOWN.contains(text) && !people.has(text)) {
            faults.add(place + " names " + text + " without a name; is it marked @Person?");
        }
    }
}

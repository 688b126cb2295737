package org.servicehall.bench.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Numbers of every kind asked for at every address that takes one, by everybody: what is there is of the address's kind. */
final class CrossedNumbers implements Trial {
    private static final String REASON = "Reading-Reason";

    /** Where numbers are found, and the field that bears them. */
    private static final Map<String, String> FOUND = Map.of(
            "/api/applications?limit=3", "no",
            "/api/cases?limit=3", "no",
            "/api/appointments?limit=3", "appointmentNo",
            "/api/complaints?limit=3", "complaintNo",
            "/api/archive?limit=3", "archiveNo",
            "/api/grants?limit=3", "grantNo");

    /** What the first part of an address takes; others take what the series of their numbers says. */
    private static final Map<String, Pattern> TAKEN = Map.of(
            "applications", Pattern.compile("[0-9]{6}-[0-9]{8}-[0-9]+"),
            "cases", Pattern.compile("[0-9]{6}-[0-9]{8}-[0-9]+"),
            "appointments", Pattern.compile("[0-9]{6}-YY.*"),
            "duty-calls", Pattern.compile("[0-9]{6}-ZB.*"),
            "complaints", Pattern.compile("[0-9]{6}-TS.*"));

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    @Override
    public String name() {
        return "crossed numbers";
    }

    @Override
    public Outcome run(Api api) {
        var outcome = new Outcome();
        Set<String> numbers = numbers(api);
        for (String path : paths(api)) {
            Pattern taken = TAKEN.get(path.split("/")[2]);
            for (String number : numbers) {
                for (String user : Api.STAFF) {
                    String asked = VARIABLE.matcher(path).replaceFirst(number).replaceAll("\\{[^}]+}", "1");
                    Api.Answer answer = api.get(user, asked, REASON, "attack");
                    boolean fits = taken == null || taken.matcher(number).matches();
                    boolean held = answer.status() >= 200 && answer.status() < 500 && (fits || answer.status() != 200);
                    outcome.check(held, user + " GET " + asked, answer);
                }
            }
        }
        return outcome;
    }

    private static List<String> paths(Api api) {
        return api.operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .map(Api.Operation::path)
                .filter(path -> VARIABLE.matcher(path).find())
                .filter(path -> !path.startsWith("/api/ops"))
                .toList();
    }

    private static Set<String> numbers(Api api) {
        Set<String> all = new TreeSet<>();
        all.add("330106-19990101-0001");
        new LinkedHashMap<>(FOUND)
                .forEach((list, field) -> api.get("wu.gang", list)
                        .body()
                        .path("items")
                        .forEach(item -> {
                            all.add(item.path(field).asString(""));
                            all.add(item.path("no").asString(""));
                            all.add(item.path("noticeNo").asString(""));
                        }));
        all.remove("");
        return all;
    }
}

package org.servicehall.bench.load;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.servicehall.bench.load.Spending.Amount;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one case costs, and what rest costs, for people and as the file that a later run is held against.
 *
 * @param ofCase of one case, from its reception to the reply, without what rest costs in the same time
 * @param atRest in so many seconds in which nobody asks for anything
 */
record CostTable(Spending ofCase, Spending atRest, int seconds) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    String told() {
        StringBuilder told = new StringBuilder();
        line(told, "for one case", ofCase.all());
        ofCase.byService().forEach((service, amount) -> line(told, "  " + service, amount));
        ofCase.records()
                .forEach((topic, records) ->
                        told.append(String.format(Locale.ROOT, "  %-52s %8.1f records%n", topic, records)));
        line(told, "at rest, in " + seconds + " s", atRest.all());
        atRest.byService().forEach((service, amount) -> line(told, "  " + service, amount));
        told.append("for one case, most asked first\n");
        each(told, ofCase);
        told.append("at rest, most asked first\n");
        each(told, atRest);
        return told.toString();
    }

    private static void each(StringBuilder told, Spending spending) {
        spending.store().entrySet().stream()
                .filter(each -> rounded(each.getValue().commands()) > 0)
                .sorted((one, other) -> Double.compare(
                        other.getValue().commands(), one.getValue().commands()))
                .forEach(each -> line(told, "  " + each.getKey(), each.getValue()));
    }

    private static void line(StringBuilder told, String what, Amount amount) {
        told.append(String.format(
                Locale.ROOT, "%-54s %8.1f commands %10.0f bytes%n", what, amount.commands(), amount.bytes()));
    }

    String json() {
        Map<String, Object> rest = json(atRest);
        rest.put("seconds", seconds);
        return JSON.writeValueAsString(new TreeMap<>(Map.of("case", json(ofCase), "rest", rest))) + "\n";
    }

    private static Map<String, Object> json(Spending spending) {
        Map<String, Map<String, Object>> services = new TreeMap<>();
        spending.byService().forEach((service, amount) -> {
            Map<String, Double> each = new TreeMap<>();
            spending.store().forEach((kind, of) -> {
                if (kind.service().equals(service) && rounded(of.commands()) > 0) {
                    each.put(kind.told(), rounded(of.commands()));
                }
            });
            services.put(service, amounts(amount, Map.of("each", each)));
        });
        Map<String, Double> records = new TreeMap<>();
        spending.records().forEach((topic, sent) -> records.put(topic, rounded(sent)));
        return amounts(spending.all(), Map.of("services", services, "records", records));
    }

    private static Map<String, Object> amounts(Amount amount, Map<String, ?> more) {
        Map<String, Object> told = new TreeMap<>(more);
        told.put("commands", rounded(amount.commands()));
        told.put("bytes", Math.round(amount.bytes()));
        return told;
    }

    private static double rounded(double number) {
        return Math.max(0, Math.round(number * 10) / 10.0);
    }
}

package org.servicehall.demo.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.demo.hall.HallClient;
import org.servicehall.demo.hall.UnexpectedAnswer;
import tools.jackson.databind.JsonNode;

/**
 * What the hall tells the public of a matter, for circumstances in which somebody may well ask for it: the first in which
 * every condition is met and something has to be brought.
 */
record Guide(String id, List<String> circumstances, JsonNode told) {
    static final int FIGURE = 50_000;

    /** How the catalogue says that further papers are named once, by the department's rules (N2). */
    private static final Pattern NAMED_ONCE = Pattern.compile("一次性(告知|提出)");

    private static final int DAYS_INTO_THE_PERIOD = 2;

    static Guide of(HallClient hall, String id) {
        JsonNode first = ask(hall, id, List.of(), List.of());
        List<String> figures = first.path("figures")
                .valueStream()
                .map(figure -> figure.path("code").asString("") + ":" + FIGURE)
                .toList();
        return candidates(first)
                .map(circumstances -> new Guide(id, circumstances, ask(hall, id, circumstances, figures)))
                .filter(Guide::isPlausible)
                .findFirst()
                .orElseThrow(() -> new UnexpectedAnswer("nobody may ask for " + id));
    }

    String name() {
        return told.path("name").path("zh").asString("");
    }

    String kind() {
        return told.path("kind").asString("");
    }

    String window() {
        return told.path("window").asString("");
    }

    List<JsonNode> stages() {
        return told.path("stages").valueStream().toList();
    }

    List<JsonNode> fees() {
        return told.path("fees").valueStream().toList();
    }

    boolean isForHouseholds() {
        return fees().stream().anyMatch(Guide::isPerPerson);
    }

    static boolean isPerPerson(JsonNode fee) {
        return fee.path("per").asString("").equals("PERSON");
    }

    List<String> checklist() {
        return codes(told.path("checklist"));
    }

    List<String> figures() {
        return codes(told.path("figures"));
    }

    String nameOfPaper(String code) {
        return told.path("checklist")
                .valueStream()
                .filter(line -> line.path("code").asString("").equals(code))
                .map(line -> line.path("name").path("zh").asString(""))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the catalogue leaves papers to be named in words (N2). */
    boolean leavesPapersOpen() {
        return told.path("guide")
                .path("notes")
                .valueStream()
                .anyMatch(
                        note -> NAMED_ONCE.matcher(note.path("zh").asString("")).find());
    }

    /** A working day of this year on which it is received (C6); null where any is. */
    @Nullable
    LocalDate dayInSeason(int year) {
        JsonNode from = told.path("guide").path("period").path("from");
        if (!from.isString()) {
            return null;
        }
        LocalDate day = monthDay(from.stringValue()).atYear(year).plusDays(DAYS_INTO_THE_PERIOD);
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                : day;
    }

    private static MonthDay monthDay(String text) {
        return MonthDay.parse(text.startsWith("--") ? text : "--" + text);
    }

    private boolean isPlausible() {
        boolean allMet = told.path("conditions")
                .valueStream()
                .noneMatch(condition -> condition.path("result").asString("").equals("UNMET"));
        return allMet && (kind().equals("CONSULTATION") || !checklist().isEmpty());
    }

    /** With an answer to every question, then with one to those that need it alone. */
    private static Stream<List<String>> candidates(JsonNode matter) {
        List<JsonNode> all = matter.path("choices").valueStream().toList();
        List<JsonNode> needed = all.stream()
                .filter(choice -> choice.path("obligatory").asBoolean(false))
                .toList();
        String late = matter.path("guide").path("period").path("late").asString("");
        return Stream.concat(answers(all), answers(needed)).filter(answers -> !answers.contains(late));
    }

    private static Stream<List<String>> answers(List<JsonNode> choices) {
        Stream<List<String>> found = Stream.of(List.of());
        for (JsonNode choice : choices) {
            List<String> options = codes(choice.path("circumstances"));
            found = found.flatMap(before -> options.stream().map(option -> with(before, option)));
        }
        return found;
    }

    private static List<String> with(List<String> before, String option) {
        List<String> all = new ArrayList<>(before);
        all.add(option);
        return List.copyOf(all);
    }

    private static List<String> codes(JsonNode list) {
        return list.valueStream().map(one -> one.path("code").asString("")).toList();
    }

    private static JsonNode ask(HallClient hall, String id, List<String> circumstances, List<String> figures) {
        List<String> asked = new ArrayList<>();
        circumstances.forEach(code -> asked.add("circumstance=" + code));
        figures.forEach(figure -> asked.add("figure=" + figure));
        return hall.get(null, "/api/matters/" + id + "?" + String.join("&", asked))
                .json();
    }
}

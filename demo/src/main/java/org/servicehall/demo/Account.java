package org.servicehall.demo;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.servicehall.demo.checks.Finding;
import org.servicehall.demo.hall.Answer;
import tools.jackson.databind.JsonNode;

/** The account of the day, as it would be told to the hall's director: who did what at what time. No full names. */
public final class Account {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int WIDTH = 100;

    private final PrintStream out;

    public Account(PrintStream out) {
        this.out = out;
    }

    public void title(String text) {
        out.println();
        out.println("━".repeat(WIDTH));
        out.println(text);
        out.println("━".repeat(WIDTH));
    }

    public void day(LocalDate date, String what) {
        String weekday = date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA);
        title("%s %s · %s".formatted(date.format(DATE), weekday, what));
    }

    public void scene(LocalTime time, String zh, String en) {
        out.println();
        out.printf("%s  %s · %s%n", time.format(TIME), zh, en);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be the only use of its library
    public void line(String text, Object... values) {
        out.println("       " + text.formatted(values));
    }

    /** A refusal in the hall's own words. */
    public void refused(String what, Answer answer) {
        JsonNode problem = answer.json();
        line(
                "✗ %s → %d %s（%s）：%s",
                what,
                answer.status(),
                problem.path("code").asString(""),
                problem.path("rule").asString("—"),
                problem.path("detail").asString(problem.path("title").asString("")));
    }

    /** A way to cheat that is tried, with the rules it breaks; what came of it follows. */
    public void cheat(int number, String rules, String zh, String en) {
        out.println();
        line("作弊 %d（%s）：%s · %s", number, rules, zh, en);
    }

    /** What came of it, where it was not refused. */
    @SuppressWarnings("AnnotateFormatMethod")
    public void came(String text, Object... values) {
        line("→ " + text, values);
    }

    /** What a check has found, with its figures. */
    public void finding(Finding finding) {
        out.printf("%n%s  %s%n", finding.sound() ? "✓" : "✗", finding.what());
        line("%s", finding.figures());
        finding.shown().forEach(fault -> line("! %s", fault));
    }
}

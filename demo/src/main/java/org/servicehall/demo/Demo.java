package org.servicehall.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import org.servicehall.demo.checks.Finding;
import org.servicehall.demo.checks.Inspection;
import org.servicehall.demo.day.WorkingDay;
import org.servicehall.demo.hall.HallClient;
import org.servicehall.demo.hall.UnexpectedAnswer;
import org.servicehall.demo.people.Residents;

/** Plays one working day at the hall and checks what it has left behind: {@code ./hall demo}. */
public final class Demo {
    private Demo() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(Settings.of(System.getenv()), out) ? 0 : 1);
    }

    /** @return whether the day went as its script says and every check passed */
    static boolean run(Settings settings, PrintStream out) {
        Account account = new Account(out);
        HallClient hall = new HallClient(settings.gateway());
        Residents residents = new Residents(new SecureRandom());
        try {
            play(settings, new WorkingDay(hall, account, residents));
            account.title("核查 · checks");
            List<Finding> findings = new Inspection(settings, hall).inspect(residents.secrets());
            findings.forEach(account::finding);
            return told(account, hall, findings.stream().allMatch(Finding::sound));
        } catch (UnexpectedAnswer e) {
            account.line("!! %s", String.valueOf(e.getMessage()));
            return told(account, hall, false);
        }
    }

    private static void play(Settings settings, WorkingDay day) {
        try {
            Files.createDirectories(Objects.requireNonNull(settings.playing().getParent()));
            Files.writeString(settings.playing(), "");
            try {
                day.play();
            } finally {
                Files.deleteIfExists(settings.playing());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean told(Account account, HallClient hall, boolean sound) {
        account.title("%s  %d requests, %d of them sent again while a service was away"
                .formatted(
                        sound ? "一切相符 · all is well" : "有误,见上 · something is off, see above",
                        hall.requests(),
                        hall.repeated()));
        return sound;
    }
}

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
import org.servicehall.demo.day.WorkingMonth;
import org.servicehall.demo.hall.HallClient;
import org.servicehall.demo.hall.UnexpectedAnswer;
import org.servicehall.demo.people.Residents;

/** Plays a month at the hall and checks what it has left behind: {@code ./hall demo}. */
final class Demo {
    private final Settings settings;
    private final Account account;
    private final HallClient hall;
    private final Residents residents = new Residents(new SecureRandom());

    Demo(Settings settings, PrintStream out) {
        this.settings = settings;
        this.account = new Account(out);
        this.hall = new HallClient(settings.gateway());
    }

    public static void main(String[] arguments) {
        Demo demo = new Demo(Settings.of(System.getenv()), new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.exit(demo.play() && demo.check() ? 0 : 1);
    }

    /** @return whether the month went as its script says */
    boolean play() {
        try {
            play(new WorkingMonth(hall, account, residents));
            return true;
        } catch (UnexpectedAnswer e) {
            account.line("!! %s", String.valueOf(e.getMessage()));
            return told(false);
        }
    }

    /** @return whether everything is as the month has left it, and as the rules want it */
    boolean check() {
        account.title("核查 · checks");
        try {
            List<Finding> findings = new Inspection(settings, hall).inspect(residents.secrets());
            findings.forEach(account::finding);
            return told(findings.stream().allMatch(Finding::sound));
        } catch (UnexpectedAnswer e) {
            account.line("!! %s", String.valueOf(e.getMessage()));
            return told(false);
        }
    }

    private void play(WorkingMonth month) {
        try {
            Files.createDirectories(Objects.requireNonNull(settings.playing().getParent()));
            Files.writeString(settings.playing(), "");
            try {
                month.play();
            } finally {
                Files.deleteIfExists(settings.playing());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean told(boolean sound) {
        account.title("%s  %d requests, %d of them sent again while a service was away"
                .formatted(
                        sound ? "一切相符 · all is well" : "有误，见上 · something is off, see above",
                        hall.requests(),
                        hall.repeated()));
        return sound;
    }
}

package org.servicehall.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.servicehall.demo.checks.Finding;
import org.servicehall.demo.checks.Inspection;
import org.servicehall.demo.day.WorkingMonth;
import org.servicehall.demo.hall.HallClient;
import org.servicehall.demo.hall.UnexpectedAnswer;
import org.servicehall.demo.people.Residents;
import org.servicehall.demo.trouble.Trouble;

/** Plays a month at the hall and checks what it has left behind: {@code ./hall demo}. */
final class Demo {
    private final Settings settings;
    private final Account account;
    private final HallClient hall;
    private final Residents residents = new Residents(new SecureRandom());

    Demo(Settings settings, PrintStream out) {
        this(settings, out, new HallClient(settings.gateway()));
    }

    private Demo(Settings settings, PrintStream out, HallClient hall) {
        this.settings = settings;
        this.account = new Account(out);
        this.hall = hall;
    }

    /** @param arguments {@code --kills} and how many, for a month that is disturbed; else none */
    public static void main(String[] arguments) {
        Settings settings = Settings.of(System.getenv());
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean disturbed = arguments.length > 1;
        Demo demo = disturbed
                ? new Demo(settings, out, new HallClient(settings.gateway(), Trouble.PATIENCE))
                : new Demo(settings, out);
        boolean played = disturbed ? demo.play(Integer.parseInt(arguments[1])) : demo.play();
        // What is kept is looked at whatever became of the month: then most of all.
        boolean sound = demo.check();
        System.exit(played && sound ? 0 : 1);
    }

    /** @return whether the month went as its script says */
    boolean play() {
        try {
            new WorkingMonth(hall, account, residents).play();
            return true;
        } catch (UnexpectedAnswer e) {
            account.line("!! %s", String.valueOf(e.getMessage()));
            return told(false);
        }
    }

    /**
     * Plays months for as long as it takes to kill parts of the hall so often, and to make every other kind of trouble.
     *
     * @return whether the months went as their script says, and the hall showed each stop and recovered from it
     */
    boolean play(int kills) {
        try (Trouble trouble = Trouble.begin(settings, System.getenv(), account, kills)) {
            boolean played = true;
            while (played && trouble.goesOn()) {
                played = play();
            }
            List<Finding> findings = trouble.end();
            findings.forEach(account::finding);
            return told(played && findings.stream().allMatch(Finding::sound));
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

    private boolean told(boolean sound) {
        account.title("%s  %d requests, %d of them sent again while a service was away"
                .formatted(
                        sound ? "一切相符 · all is well" : "有误，见上 · something is off, see above",
                        hall.requests(),
                        hall.repeated()));
        return sound;
    }
}

package org.servicehall.demo.trouble;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.servicehall.demo.Account;
import org.servicehall.demo.Settings;
import org.servicehall.demo.checks.Finding;

/**
 * Disturbs the hall while it is worked in, one thing after another, until it has been killed as often as asked for and each
 * kind of trouble has come: with two instances of three services, parts killed one by one and together, the backbone under
 * them, a part again while it starts, parts held up for as long as a machine may swap, messages that are none, a clock
 * order out of range, a disk that is full. After each the hall has to show it, and be whole again once what was killed is
 * started, without anything else being done. The supervisor is away meanwhile: it would start what nobody has missed yet.
 */
public final class Trouble implements AutoCloseable {
    /** How long a request may have to wait: longer than for a service that is killed again while it starts. */
    public static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration STOPPED = Duration.ofSeconds(40);
    /** More than any one trouble takes: two starts of three minutes, and three until all is whole. */
    private static final Duration PATIENCE_AT_END = Duration.ofMinutes(10);

    private static final int LONGEST_REST_MILLIS = 1500;
    private static final List<String> DOUBLED = List.of("intake", "cases", "accountability");

    private final Faults faults;
    private final Parts parts;
    private final Log log;
    private final Random random;
    private final Thread thread;
    private volatile boolean enough;

    private Trouble(Settings settings, Map<String, String> environment, Account account, int kills) {
        long seed = System.nanoTime();
        account.line("☠ trouble with seed %d", seed);
        this.parts = Parts.of(settings, environment);
        this.log = new Log(account);
        this.random = new Random(seed);
        this.faults = new Faults(settings, parts, new Watch(settings), log, random);
        this.thread = Thread.ofPlatform().name("trouble").unstarted(() -> make(kills));
    }

    /** @param kills how often at least a process is killed */
    public static Trouble begin(Settings settings, Map<String, String> environment, Account account, int kills) {
        Trouble trouble = new Trouble(settings, environment, account, kills);
        trouble.parts.up(trouble.parts.services());
        trouble.thread.start();
        return trouble;
    }

    public boolean goesOn() {
        return thread.isAlive();
    }

    /** Waits for what is under way and begins no more; what was seen of each stop, and whether all was well again. */
    public List<Finding> end() {
        enough = true;
        try {
            if (!thread.join(PATIENCE_AT_END)) {
                log.fault("the trouble did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return log.findings();
    }

    @Override
    public void close() {
        thread.interrupt();
        parts.leaveToSupervisor();
    }

    private void make(int kills) {
        Deque<Runnable> once = new ArrayDeque<>(oneOfEach());
        try {
            while (!enough && (log.kills() < kills || !once.isEmpty())) {
                Runnable next = once.isEmpty() || random.nextInt(3) > 0 ? any() : once.pop();
                next.run();
                faults.awaitWhole();
                Watch.pause(Duration.ofMillis(random.nextInt(LONGEST_REST_MILLIS)));
            }
        } catch (RuntimeException e) {
            log.fault("no more trouble could be made: " + e);
        }
    }

    /** What is too slow, or too rare, to come again and again. */
    private List<Runnable> oneOfEach() {
        List<Runnable> troubles = new ArrayList<>(List.of(
                () -> faults.stop(parts.part("cases"), STOPPED),
                () -> faults.stop(parts.part("intake"), STOPPED),
                () -> faults.stop(parts.part("accountability"), STOPPED),
                () -> faults.stop(Part.BACKBONE, STOPPED),
                faults::strays,
                faults::clockOutOfRange,
                faults::fullDisk,
                () -> faults.kill(parts.instances("cases")),
                () -> faults.kill(parts.instances("intake")),
                () -> faults.kill(parts.instances("accountability")),
                () -> faults.kill(List.of(Part.BACKBONE)),
                faults::everything));
        Collections.shuffle(troubles, random);
        return troubles;
    }

    private Runnable any() {
        return switch (random.nextInt(10)) {
            case 0 -> () -> faults.kill(List.of(Part.BACKBONE));
            case 1 -> () -> faults.kill(parts.instances(DOUBLED.get(random.nextInt(DOUBLED.size()))));
            case 2, 3 -> () -> faults.killWhileStarting(anyService());
            default -> () -> faults.kill(List.of(anyService()));
        };
    }

    private Part anyService() {
        List<Part> services = parts.services();
        return services.get(random.nextInt(services.size()));
    }
}

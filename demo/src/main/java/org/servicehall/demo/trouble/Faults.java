package org.servicehall.demo.trouble;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.servicehall.demo.Settings;
import org.servicehall.demo.hall.HallClient;
import org.servicehall.demo.hall.Staff;
import tools.jackson.databind.JsonNode;

/** The kinds of trouble, one by one. */
final class Faults {
    private static final Duration LONGEST_UNTIL_SEEN = Duration.ofSeconds(30);
    private static final Duration LONGEST_UNTIL_WHOLE = Duration.ofMinutes(3);
    private static final Duration LONGEST_UNTIL_ENDED = Duration.ofMinutes(2);
    private static final int LONGEST_START_MILLIS = 12_000;
    /** Bytes that the store may still write before its disk is full. */
    private static final long ROOM = 200_000;

    private final HallClient hall;
    private final Strays strays;
    private final Parts parts;
    private final Watch watch;
    private final Log log;
    private final Random random;

    Faults(Settings settings, Parts parts, Watch watch, Log log, Random random) {
        this.hall = new HallClient(settings.gateway(), Trouble.PATIENCE);
        this.strays = new Strays(settings.kafka(), hall);
        this.parts = parts;
        this.watch = watch;
        this.log = log;
        this.random = random;
    }

    /** All at once, and started again once that was seen. */
    void kill(List<Part> victims) {
        long begun = System.nanoTime();
        victims.forEach(this::killOne);
        victims.forEach(part -> awaitSeen(part, begun));
        parts.up(victims);
    }

    /** Nobody is left then to say anything. */
    void everything() {
        List<Part> all = new ArrayList<>(parts.services());
        all.add(Part.BACKBONE);
        all.forEach(this::killOne);
        parts.up(List.of(Part.BACKBONE));
        parts.up(parts.services());
    }

    void killWhileStarting(Part part) {
        killOne(part);
        Process starting = parts.starting(List.of(part));
        Watch.pause(Duration.ofMillis(500L + random.nextInt(LONGEST_START_MILLIS)));
        if (parts.alive(part)) {
            killOne(part);
        }
        starting.onExit().join();
        parts.up(List.of(part));
    }

    void stop(Part part, Duration span) {
        log.say("kill -STOP %s, for %d s".formatted(part, span.toSeconds()));
        long begun = System.nanoTime();
        parts.signal(part, "STOP");
        try {
            awaitSeen(part, begun);
            Watch.pause(span.minusNanos(Math.min(span.toNanos(), System.nanoTime() - begun)));
        } finally {
            parts.signal(part, "CONT");
        }
    }

    /** By the keys of cases, whose streams have to go on; shown until somebody drops them, with a reason. */
    void strays() {
        for (JsonNode open :
                hall.get(Staff.XU_JING, "/api/cases?limit=3").json().path("items")) {
            String no = open.path("no").asString("");
            log.say("messages that are no events, by the key of case " + no);
            strays.write(no);
        }
        log.seen("stray messages", Watch.until(watch::seesSomethingSetAside, LONGEST_UNTIL_SEEN));
        Watch.until(() -> strays.drop() == 0 && !watch.seesSomethingSetAside(), LONGEST_UNTIL_WHOLE);
    }

    void clockOutOfRange() {
        log.say("a clock order out of range");
        hall.refusedPut(Staff.OPS, "/api/ops/clock", Map.of("advance", "PT1000000000000000H"), 422);
    }

    /** The store has to end by itself rather than live on without being able to write. */
    void fullDisk() {
        long bytes = parts.storeLog() + ROOM;
        log.say("the disk is full from %d bytes a file on".formatted(bytes));
        parts.limitFiles(Part.BACKBONE, bytes);
        Duration ended = Watch.until(() -> !parts.alive(Part.BACKBONE), LONGEST_UNTIL_ENDED);
        if (ended.equals(LONGEST_UNTIL_ENDED)) {
            log.fault("the backbone lived on with a full disk");
            killOne(Part.BACKBONE);
        } else if (!parts.logOf(Part.BACKBONE).contains("The store could not write")) {
            log.fault("the backbone ended on a full disk and does not say why");
        }
        awaitSeen(Part.BACKBONE, System.nanoTime());
        log.say("room on the disk again");
        parts.up(List.of(Part.BACKBONE));
    }

    void awaitWhole() {
        Duration whole = Watch.until(this::isWhole, LONGEST_UNTIL_WHOLE);
        log.whole(whole);
        if (whole.equals(LONGEST_UNTIL_WHOLE)) {
            log.fault("not whole again after %d s: %s".formatted(whole.toSeconds(), watch.told()));
        }
    }

    /** A view that nobody kept when strays were sent comes upon them later. */
    private boolean isWhole() {
        if (watch.seesSomethingSetAside()) {
            strays.drop();
        }
        return watch.isWhole(parts.services());
    }

    private void killOne(Part part) {
        log.kill(part.name());
        parts.signal(part, "KILL");
    }

    private void awaitSeen(Part part, long begun) {
        Watch.until(() -> watch.seesFault(part), LONGEST_UNTIL_SEEN);
        log.seen(part.name(), Duration.ofNanos(System.nanoTime() - begun));
    }
}

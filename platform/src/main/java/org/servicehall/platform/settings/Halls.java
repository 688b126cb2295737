package org.servicehall.platform.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.time.HallClock;

/** The halls of this installation. */
public final class Halls {
    private final List<Hall> all;
    private final Map<String, Hall> byCode;

    public Halls(HallSettings settings) {
        this.all = settings.halls();
        this.byCode = all.stream().collect(Collectors.toUnmodifiableMap(Hall::code, Function.identity()));
    }

    /** In the order of the settings. */
    public List<Hall> all() {
        return all;
    }

    public boolean knows(String code) {
        return byCode.containsKey(code);
    }

    /** @throws Refusal {@code unknown-hall}, 404 */
    public Hall get(String code) {
        Hall hall = byCode.get(code);
        if (hall == null) {
            throw Refusal.notFound("unknown-hall", code);
        }
        return hall;
    }

    /** The day it is at that hall. */
    public LocalDate today(String code, Instant now) {
        get(code);
        return now.atZone(HallClock.ZONE).toLocalDate();
    }
}

package org.servicehall.intake.testing;

import java.util.concurrent.atomic.AtomicInteger;

/** Numbers of fiscal receipts, each of which is given out once. */
public final class FiscalNumbers {
    /** Stands in a body for the next. */
    public static final String NEXT = "<next>";

    private static final AtomicInteger LAST = new AtomicInteger(10_000_000);

    private FiscalNumbers() {}

    public static String in(String body) {
        return body.contains(NEXT) ? body.replace(NEXT, "33010124-" + LAST.incrementAndGet()) : body;
    }

    /** A body that charges the sanitation fee. */
    public static String fee(int units, int yuan) {
        return in("""
                {"fee":"SANITATION","units":%d,"yuan":%d,"means":"CASH","fiscalNo":"%s"}""".formatted(units, yuan, NEXT));
    }
}

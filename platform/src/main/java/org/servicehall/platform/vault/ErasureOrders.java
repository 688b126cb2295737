package org.servicehall.platform.vault;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGranted;
import org.servicehall.platform.loop.Round;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases here whom the office granted it. Every order is obeyed again at each start, before anybody is answered: a backup
 * may have brought keys back (ADR 21). What can't be done now, or has to wait, is tried again. Whether there was anything to
 * erase goes to no log: here it would tell who has ever reported somebody (rule B7).
 */
final class ErasureOrders {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureOrders.class);

    private final Erasing erasing;
    private final ErasureRules rules;
    /** Taken and not obeyed yet; at the next start they are taken again. */
    private final Map<String, ErasureGranted> taken = new ConcurrentHashMap<>();
    /** Obeyed but for what is in use, or being recorded. */
    private final Map<String, ErasureGranted> waiting = new ConcurrentHashMap<>();

    ErasureOrders(Erasing erasing, ErasureRules rules) {
        this.erasing = erasing;
        this.rules = rules;
    }

    /**
     * Takes note of it, in memory alone; {@link #obeyNew} obeys it.
     *
     * @return whether it is genuine
     */
    boolean take(ErasureGranted granted) {
        if (!erasing.isGenuine(granted)) {
            LOG.error("{} orders an erasure without proof; nothing is erased", granted.erasureNo());
            return false;
        }
        taken.put(granted.erasureNo(), granted);
        return true;
    }

    /**
     * Obeys what was taken since.
     *
     * @throws IllegalStateException when some can't be obeyed now; they are left for the next time
     */
    void obeyNew() {
        Round round = new Round();
        taken.forEach((no, order) -> round.attempt(no, () -> {
            if (!erasing.obey(order, rules)) {
                waiting.put(no, order);
            }
            taken.remove(no, order);
        }));
        round.end();
    }

    /**
     * Obeys what had to wait and need not any more.
     *
     * @throws IllegalStateException when some can't be obeyed now; they are left for the next time
     */
    void obeyWaiting() {
        Round round = new Round();
        waiting.forEach((no, order) -> round.attempt(no, () -> {
            if (erasing.obey(order, rules)) {
                waiting.remove(no, order);
            }
        }));
        round.end();
    }
}

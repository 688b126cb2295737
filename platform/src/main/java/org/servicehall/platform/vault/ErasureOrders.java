package org.servicehall.platform.vault;

import java.time.Instant;
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
    private final Map<String, ErasureGranted> waiting = new ConcurrentHashMap<>();

    ErasureOrders(Erasing erasing, ErasureRules rules) {
        this.erasing = erasing;
        this.rules = rules;
    }

    /** @return whether it is genuine */
    boolean take(ErasureGranted granted) {
        if (!erasing.isGenuine(granted)) {
            LOG.error("{} orders an erasure without proof; nothing is erased", granted.erasureNo());
            return false;
        }
        waiting.put(granted.erasureNo(), granted);
        try {
            obey(granted);
        } catch (RuntimeException e) {
            LOG.warn("{} can't be executed now and is tried again: {}", granted.erasureNo(), e.toString());
        }
        return true;
    }

    /**
     * Tries again what is left.
     *
     * @throws IllegalStateException when some can't be done still
     */
    void carryOn() {
        Round round = new Round();
        waiting.forEach((no, order) -> round.attempt(no, () -> obey(order)));
        round.end();
    }

    private void obey(ErasureGranted order) {
        Instant until = order.grantedAt();
        boolean wait = false;
        for (String person : erasing.namedBy(order, rules.personHere().apply(order.person()))) {
            if (erasing.keptOf(person, until).stream().anyMatch(rules.inUse())) {
                wait = true;
            } else {
                erasing.erase(person, until);
            }
        }
        if (!wait) {
            waiting.remove(order.erasureNo());
        }
    }
}

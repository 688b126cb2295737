package org.servicehall.intake.paper;

import io.micrometer.core.instrument.Metrics;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Papers that were found damaged since this process started, for whoever runs the hall: a backup has them, and nobody else can
 * bring them back. One that reads well again is none of them (rule S4).
 */
@Component
class DamagedPapers {
    private static final Logger log = LoggerFactory.getLogger(DamagedPapers.class);
    /** Past this many it is a damaged disk, and which papers those are tells no more. */
    private static final int MOST_KNOWN = 1_000;

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /**
     * @param id under what it lies; a number and a mark
     * @param damage what is wrong with it, with nothing of its content
     */
    void tell(String id, String damage) {
        Metrics.counter("hall.files.damaged", "files", "papers").increment();
        log.error("The paper {} can't be given out: {}. Restore its pieces from a backup", id, damage);
        if (known.size() < MOST_KNOWN) {
            known.add(id);
        }
    }

    void isWhole(String id) {
        known.remove(id);
    }

    int count() {
        return known.size();
    }
}

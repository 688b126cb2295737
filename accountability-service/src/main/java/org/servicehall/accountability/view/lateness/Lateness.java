package org.servicehall.accountability.view.lateness;

import java.util.List;
import org.servicehall.contracts.cases.Held;

/**
 * A missed deadline, by the event that proves it (rule D5).
 *
 * @param source id of the event, which is the source of its entry in the ledger
 * @param held who held the case when; their working minutes add up to the time there was
 */
public record Lateness(String source, String hall, String caseNo, List<Held> held) {}

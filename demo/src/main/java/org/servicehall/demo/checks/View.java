package org.servicehall.demo.checks;

import java.util.Map;

/**
 * A view as it stands.
 *
 * @param applied last sequence applied of each stream, by any of the view's documents
 */
record View(String service, String name, long documents, Map<String, Long> applied) {}

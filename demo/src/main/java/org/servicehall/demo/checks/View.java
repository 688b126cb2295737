package org.servicehall.demo.checks;

import java.util.Map;

/**
 * A view as it stands.
 *
 * @param wholeStreams whether it applies every event of the streams it follows, or takes from them what concerns it and need
 *     not have seen the last one
 * @param applied last sequence applied of each stream, by any of the view's documents
 */
record View(String service, String name, boolean wholeStreams, long documents, Map<String, Long> applied) {}

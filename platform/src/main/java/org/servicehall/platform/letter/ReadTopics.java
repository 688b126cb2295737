package org.servicehall.platform.letter;

import java.util.Set;
import java.util.function.Supplier;

/** The topics that something of this service listens to, told by whatever makes it listen. */
@FunctionalInterface
public interface ReadTopics extends Supplier<Set<String>> {}

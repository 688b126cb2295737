package org.servicehall.standalone.store.engine;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * @param directory of the store's files; made when it is missing
 * @param topics directory of the topics, where the witness lies that tells an older store
 * @param acceptOlder whether to take a store that lacks what was acknowledged, as the one who runs it wishes
 * @param syncs whether a command waits for the disk; only a test that shall lose something does without
 * @param failed told, by a thread of its own, when a write has failed: nothing is answered from then on
 */
public record EngineSettings(
        Path directory, Path topics, boolean acceptOlder, boolean syncs, Consumer<Throwable> failed) {}

/**
 * The document store of the embedded stack: mongo-java-server on an engine of ours, with what it lacks for more than a few
 * documents: indexes that are used, commands that are whole, and answers that outlast a power failure.
 */
@NullMarked
package org.servicehall.standalone.store;

import org.jspecify.annotations.NullMarked;

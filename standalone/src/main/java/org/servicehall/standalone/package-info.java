/** The embedded stack: a real Kafka broker and a document store in one process, for evaluation and a small hall. */
@NullMarked
package org.servicehall.standalone;

import org.jspecify.annotations.NullMarked;

/**
 * The document store of the embedded stack: mongo-java-server on one file, with what it lacks for more than a few documents:
 * commits before each acknowledgement, indexes that are used, and documents kept as BSON.
 */
@NullMarked
package org.servicehall.standalone.store;

import org.jspecify.annotations.NullMarked;

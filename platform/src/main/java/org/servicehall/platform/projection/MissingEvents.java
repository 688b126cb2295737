package org.servicehall.platform.projection;

/** Events of a stream never arrived, so a document that follows it whole can't be right any more. */
final class MissingEvents extends RuntimeException {
    MissingEvents(String stream, String document, long last, long sequence) {
        super(
                "%s: document %s has applied %s, then came %d@%s; what lies between is missing. Have the owner of the stream publish it again."
                        .formatted(stream, document, last < 0 ? "nothing" : "up to @" + last, sequence, stream),
                null,
                false,
                false);
    }
}

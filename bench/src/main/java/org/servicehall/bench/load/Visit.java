package org.servicehall.bench.load;

/**
 * How long one application's steps took, in nanoseconds.
 *
 * @param received from the moment it was due to the answer of its reception
 * @param applicationSeen from the same moment until the application's view showed it
 * @param accepted from sending the acceptance to its answer
 * @param caseSeen from sending the acceptance until the case opened from it showed in its view
 */
record Visit(long received, long applicationSeen, long accepted, long caseSeen) {
    enum Step {
        RECEIVED("reception answered", false) {
            @Override
            long nanos(Visit visit) {
                return visit.received;
            }
        },
        APPLICATION_SEEN("reception sent → application in its view", true) {
            @Override
            long nanos(Visit visit) {
                return visit.applicationSeen;
            }
        },
        ACCEPTED("acceptance answered", false) {
            @Override
            long nanos(Visit visit) {
                return visit.accepted;
            }
        },
        CASE_SEEN("acceptance sent → case opened and in its view", true) {
            @Override
            long nanos(Visit visit) {
                return visit.caseSeen;
            }
        };

        private final String text;
        private final boolean ofView;

        Step(String text, boolean ofView) {
            this.text = text;
            this.ofView = ofView;
        }

        abstract long nanos(Visit visit);

        String text() {
            return text;
        }

        boolean ofView() {
            return ofView;
        }
    }
}

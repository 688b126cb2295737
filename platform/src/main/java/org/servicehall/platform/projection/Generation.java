package org.servicehall.platform.projection;

import org.jspecify.annotations.Nullable;

/**
 * Which collection of a view is read, which one is made to take its place, and who feeds them.
 *
 * @param live collection that is read
 * @param building collection that is being filled to replace it; null when none is
 * @param lossAllowed whether it may replace the live one even if it has fewer documents
 * @param wouldLose documents that the last rebuild would have lost, so that it was given up; 0 when it was not
 * @param part number of the live collection in the views' pass; 0 while it is fed by a loop of its own alone
 * @param joining whether its own loop still feeds it too, until the pass does so on every partition
 */
record Generation(
        String projection,
        String live,
        @Nullable String building,
        boolean lossAllowed,
        long wouldLose,
        int part,
        boolean joining) {
    boolean isInPass() {
        return part > 0;
    }

    /** Whether the live collection's own group says how far it is. */
    boolean hasLoop() {
        return part == 0 || joining;
    }

    /** Whether something moves on that somebody waits for. */
    boolean isUnderWay() {
        return building != null || hasLoop();
    }
}

package org.servicehall.cases.api.handling;

import org.jspecify.annotations.Nullable;
import org.servicehall.cases.view.archive.PapersOfFile;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/**
 * The scan that a stage's record names: {@code paper:3} is the third paper of that case, kept for that stage at the
 * desk, which tells of it (C2, S4, ADR 42).
 */
@Component
class ScanOfStage {
    /** How a request names it. */
    static final String FORM = "paper:[1-9][0-9]{0,3}";

    private static final int PREFIX = "paper:".length();

    private final View<PapersOfFile> papers;

    ScanOfStage(View<PapersOfFile> papers) {
        this.papers = papers;
    }

    /** Whether there is such a paper; nobody asks where none is named. */
    boolean isKept(String no, String stage, @Nullable String scan) {
        if (scan == null) {
            return true;
        }
        int number = Integer.parseInt(scan.substring(PREFIX));
        return papers.find(no).filter(all -> all.hasOfStage(number, stage)).isPresent();
    }
}

package org.servicehall.cases.domain;

import java.nio.file.Path;
import org.servicehall.platform.testing.StateTable;

/** Pages of states in the documents. */
public final class Tables {
    private Tables() {}

    public static String remark(String test) {
        return "What each command does in each state: its events, or its refusal and the rule that refuses. Written by `"
                + test + "` of case-service, which fails when it is no longer true.";
    }

    public static String kept(String page, String now) {
        return StateTable.kept(Path.of("../docs/states/" + page + ".md"), now);
    }
}

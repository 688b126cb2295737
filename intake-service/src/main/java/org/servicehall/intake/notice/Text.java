package org.servicehall.intake.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.intake.notice.Page.Fact;
import org.servicehall.intake.notice.Page.Line;

/** The part of a notice that depends on its kind. */
record Text(
        List<String> sentences,
        String listTitle,
        List<Line> listed,
        List<Fact> facts,
        @Nullable String basis) {
    static Text of(List<String> sentences, List<Fact> facts, @Nullable String basis) {
        return new Text(sentences, "", List.of(), facts, basis);
    }
}

package org.servicehall.intake.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a notice, ready to be set.
 *
 * @param addressee whom it is handed to
 * @param sentences the text, a paragraph each
 * @param listed what is listed; empty when nothing is
 * @param facts dates and the like, one a line
 * @param basis legal basis; null where none is needed
 * @param qr drawing of the code that leads to the public progress page
 */
record Page(
        String hallName,
        String title,
        String noticeNo,
        String subjectNo,
        String matter,
        String addressee,
        List<String> sentences,
        String listTitle,
        List<Line> listed,
        List<Fact> facts,
        @Nullable String basis,
        String clerk,
        String date,
        String queryCode,
        String address,
        String qr) {
    /** One thing listed. */
    record Line(int number, String text, String remark) {}

    /** A name and what it is. */
    record Fact(String name, String value) {}

    /** For the template, which asks whether there is a list at all. */
    boolean hasList() {
        return !listed.isEmpty();
    }
}

package org.servicehall.accountability.notice;

import java.util.List;

/**
 * What stands on the paper, ready to be set.
 *
 * @param addressee whom it is handed to
 * @param facts dates and the like, one a line
 */
record ResultPage(
        String hallName,
        String title,
        String noticeNo,
        String addressee,
        List<String> sentences,
        List<Fact> facts,
        String basis,
        String date,
        String foot) {
    /** A name and what it is. */
    record Fact(String name, String value) {}
}

package org.servicehall.cases.view.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All notices of one file, in the order in which they were issued (R1). */
public record NoticesOfFile(String no, List<FileNotice> notices) {
    private static final Comparator<FileNotice> ORDER =
            Comparator.comparing(FileNotice::issuedAt).thenComparing(FileNotice::noticeNo);

    NoticesOfFile with(FileNotice notice) {
        List<FileNotice> all = new ArrayList<>(notices);
        all.add(notice);
        all.sort(ORDER);
        return new NoticesOfFile(no, List.copyOf(all));
    }

    /** How many tell of this event. */
    long of(String cause) {
        return notices.stream().filter(notice -> notice.cause().equals(cause)).count();
    }
}

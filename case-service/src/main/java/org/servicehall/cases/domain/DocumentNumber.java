package org.servicehall.cases.domain;

import java.text.Normalizer;
import java.util.Locale;

/** The number of a document 文号. */
final class DocumentNumber {
    private DocumentNumber() {}

    /** One number in whatever brackets and spaces somebody types it. */
    static String written(String no) {
        return Normalizer.normalize(no, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Ps}\\p{Pe}]", "")
                .toUpperCase(Locale.ROOT);
    }
}

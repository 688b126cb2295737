package org.servicehall.accountability.api.ledger;

import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** By what findings are counted. */
enum CountsBy {
    MONTH,
    WINDOW,
    RULE,
    FAULT,
    PERSON;

    /** Also in small letters, as they were sent before. */
    @Component
    static final class Reader implements Converter<String, CountsBy> {
        @Override
        public CountsBy convert(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }
}

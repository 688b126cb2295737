package org.servicehall.accountability.api.complaint;

import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Which of two notices of a result: that of the decision, or that of the appeal's outcome. */
enum ResultStage {
    FIRST,
    APPEAL;

    /** Also in small letters, as they were sent before. */
    @Component
    static final class Reader implements Converter<String, ResultStage> {
        @Override
        public ResultStage convert(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }
}

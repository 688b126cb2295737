package org.servicehall.platform.vocabulary;

import java.util.Optional;
import org.servicehall.contracts.LocalizedText;

/** What constants are called whose type does not say it by itself; a bean of this type is found and asked. */
@FunctionalInterface
public interface Labels {
    /** Empty for constants of no concern here. */
    Optional<LocalizedText> of(Enum<?> constant);
}

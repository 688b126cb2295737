package org.servicehall.platform.vault;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What is particular about erasing in one service.
 *
 * @param personHere from the reference that every service knows to the one that this vault keeps the person's data under
 * @param inUse whether what the vault holds under this number is still needed, so that the order waits with it
 */
public record ErasureRules(UnaryOperator<String> personHere, Predicate<String> inUse) {
    /** Where a person has the same reference as everywhere, and nothing waits. */
    static ErasureRules plain() {
        return new ErasureRules(UnaryOperator.identity(), number -> false);
    }
}

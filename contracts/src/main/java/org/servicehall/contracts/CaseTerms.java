package org.servicehall.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue says about handling a matter once it is accepted; fixed at reception (rule M5).
 *
 * @param published whether its completion is made public (C4)
 * @param extensionWorkingDays the longest extension where the matter sets one; null: as long as the promise (D4)
 * @param jointWindows windows that handle it together (F5); empty when one does
 * @param grant what is granted and ends by itself (C5); null when nothing is
 * @param remedies those of the matter (S6), none where empty; null where the hall's hold
 */
public record CaseTerms(
        boolean published,
        @Nullable Integer extensionWorkingDays,
        List<String> jointWindows,
        @Nullable GrantTerms grant,
        @Nullable List<RemedyTerms> remedies) {
    /** Nothing out of the ordinary. */
    public static final CaseTerms PLAIN = new CaseTerms(false, null, List.of(), null);

    /** With the remedies of the hall. */
    public CaseTerms(
            boolean published,
            @Nullable Integer extensionWorkingDays,
            List<String> jointWindows,
            @Nullable GrantTerms grant) {
        this(published, extensionWorkingDays, jointWindows, grant, null);
    }
}

package org.servicehall.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue and the hall's settings promised for a matter on the day an application was received. It stays with
 * the application whatever becomes of the catalogue (rule M5).
 *
 * @param kind what is done with such an application
 * @param limitWorkingDays promised matters: the most working days that may be promised (K5); null otherwise
 * @param stages the procedure in order (C2); empty when there are none
 * @param authority forwarded matters: the superior authority (K7); null otherwise
 * @param materials codes of every material this version knows, whoever has to bring it
 * @param fees what may be charged under the resident's circumstances (P4)
 * @param handling what holds for the case (C4, C5, D4, F5)
 * @param itemsInWords whether the window names further papers in words, as the department requires (N2); null in
 *     applications received before that was told, which name none
 */
public record MatterTerms(
        MatterKind kind,
        @Nullable Integer limitWorkingDays,
        List<Stage> stages,
        @Nullable LocalizedText authority,
        List<String> materials,
        List<Fee> fees,
        CaseTerms handling,
        @Nullable Boolean itemsInWords) {}

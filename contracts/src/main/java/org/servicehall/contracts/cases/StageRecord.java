package org.servicehall.contracts.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;

/**
 * What the body responsible for a stage has put down in writing (rule C2). It holds nobody's personal data: who signs does so in
 * an office, and the scan is told by its reference alone.
 *
 * @param body responsible, as the matter names it
 * @param signedBy who signed for it, by office: 社区居委会主任
 * @param opinion its words; the reason where it returns or refuses
 * @param documentNo number of its paper 文号; null where the office vouches for one that bears none
 * @param date the date it bears
 * @param doneBefore whether the stage was done before it began here
 * @param scan reference or hash of the scanned paper; null while none is kept
 */
public record StageRecord(
        LocalizedText body,
        String signedBy,
        String opinion,
        StageResult result,
        @Nullable String documentNo,
        LocalDate date,
        boolean doneBefore,
        @Nullable String scan) {}

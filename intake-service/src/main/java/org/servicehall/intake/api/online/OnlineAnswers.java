package org.servicehall.intake.api.online;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.application.IdentityProof;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.intake.api.matter.MatterAnswers.ChecklistLine;

/** Answers at the resident's own door, and to the window. */
final class OnlineAnswers {
    private OnlineAnswers() {}

    /**
     * What a resident has in hand then. Nothing is told of others, though they may have the same id number.
     *
     * @param checklist what is to be handed in, at the counter or online
     * @param unmet conditions of the matter that do not seem to be met
     * @param decideBy by when the hall takes its first step
     * @param decideByProvisional true where that rests on holidays not yet published (D1); null otherwise
     * @param messages by what the resident is told of notices, as wished for (S5)
     * @param identityKnown whether the provider has confirmed who applies, so that nobody calls back (S3)
     */
    record OnlineReceipt(
            String no,
            String queryCode,
            LocalizedText matterName,
            LocalizedText windowName,
            List<ChecklistLine> checklist,
            List<String> unmet,
            Instant receivedAt,
            Instant decideBy,
            @Nullable Boolean decideByProvisional,
            List<MessageChannel> messages,
            boolean identityKnown) {}

    /** @param messages by what the hall sends, and a resident may wish to be told (S5) */
    record OnlineMatter(String id, LocalizedText name, String window, List<MessageChannel> messages) {}

    record TakenUpBy(String no, @Person String clerk, String window, Instant takenUpAt, long version) {}

    record IdentityKnown(
            String no, IdentityProof proof, @Person String confirmedBy, Instant confirmedAt, long version) {}
}

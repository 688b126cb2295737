package org.servicehall.intake.api.queue;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.queue.PriorityGround;
import org.servicehall.platform.form.HallCode;
import org.servicehall.platform.form.MatterId;
import org.servicehall.platform.form.WindowCode;

/** What is asked for at a queue (rule S2): nothing about who asks. */
final class QueueRequests {
    private QueueRequests() {}

    /**
     * A ticket at the public page.
     *
     * @param matterId what they come for; may be left out
     * @param priority why they go before others; only what the hall has posted
     */
    record PublicTicketRequest(
            @NotBlank @HallCode String hall,
            @NotBlank @WindowCode String window,
            @MatterId @Nullable String matterId,
            @Nullable PriorityGround priority) {}

    /** A ticket at the desk; see {@link PublicTicketRequest}. */
    record DeskTicketRequest(
            @MatterId @Nullable String matterId, @Nullable PriorityGround priority) {}

    /** @param to code of the window where they wait from now on */
    record TicketHandOn(@NotBlank @WindowCode String to) {}
}

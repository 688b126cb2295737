package org.servicehall.intake.api.message;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.contracts.message.Recipient;
import org.servicehall.contracts.message.ServiceMeans;
import org.servicehall.contracts.message.ToldBy;
import org.servicehall.platform.form.CaseNumber;

/** What is asked for about messages and proof of service (rule S5). */
final class MessageRequests {
    static final String NOTICE_NO = "[0-9]{6}-[A-Z]{2}-[0-9]{4}-[0-9]{4,8}";

    private MessageRequests() {}

    /** @param channels all of them; none where the resident wishes for no messages */
    record MessageChannels(@NotNull @Size(max = 3) List<@NotNull MessageChannel> channels) {}

    record MessageSettlement(
            @NotBlank @Pattern(regexp = NOTICE_NO) String noticeNo,
            @NotNull MessageChannel channel,
            @NotNull ToldBy toldBy) {}

    /**
     * @param recipient who took them, where they were collected
     * @param postNo number of the letter, where they were posted
     * @param representative who took them for the applicant, as the application counts them (S8)
     */
    record ServiceProven(
            @NotEmpty @Size(max = 20) List<@NotNull @Pattern(regexp = NOTICE_NO) String> noticeNos,
            @NotNull ServiceMeans means,
            @Nullable Recipient recipient,

            @Pattern(regexp = "[A-Z]{2}[0-9]{9}[A-Z]{2}|[A-Z]{0,3}[0-9]{12,14}") @Nullable
            String postNo,

            @Min(1) @Max(10) @Nullable Integer representative) {
        /** @throws Refusal where what goes with the means is left out, or something else is told */
        void check() {
            if (means == ServiceMeans.READ) {
                throw Refusal.unprocessable("read-by-resident-alone", "S5").at("means");
            }
            if ((means == ServiceMeans.COLLECTED) != (recipient != null)) {
                throw Refusal.unprocessable("recipient-of-collected", "S5").at("recipient");
            }
            if ((means == ServiceMeans.POSTED) != (postNo != null)) {
                throw Refusal.unprocessable("number-of-posted", "S5").at("postNo");
            }
            if ((recipient == Recipient.AGENT) != (representative != null)) {
                throw Refusal.unprocessable("representative-who-collected", "S8")
                        .at("representative");
            }
        }
    }

    record OwnMessages(
            @NotBlank @Size(max = 32) @CaseNumber String no,
            @NotBlank @Size(max = 20) String code) {}
}

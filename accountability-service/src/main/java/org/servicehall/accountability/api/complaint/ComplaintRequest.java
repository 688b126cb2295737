package org.servicehall.accountability.api.complaint;

import static org.servicehall.platform.vault.Unguarded.Because.KEPT_IN_VAULT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.retaliation.Reporters;
import org.servicehall.contracts.accountability.ComplaintChannel;
import org.servicehall.contracts.accountability.ComplaintEvent.Ground;
import org.servicehall.platform.form.AnyPhone;
import org.servicehall.platform.form.CaseNumber;
import org.servicehall.platform.form.HallCode;
import org.servicehall.platform.form.IdNumber;
import org.servicehall.platform.form.UserId;
import org.servicehall.platform.form.WindowCode;
import org.servicehall.platform.vault.Unguarded;

/**
 * A complaint as it comes in.
 *
 * @param channel how it reached the hall; online when nothing is said
 * @param person id of the staff member complained of
 * @param orderNo number of the hotline's work order; for the channel HOTLINE alone (rule S10)
 * @param reporter who complains; null for an anonymous complaint
 */
record ComplaintRequest(
        @NotBlank @HallCode String hall,
        @NotNull Ground ground,
        @Nullable ComplaintChannel channel,
        @Nullable @UserId String person,
        @Nullable @WindowCode String window,

        @Nullable @CaseNumber String caseNo,

        @Nullable @Pattern(regexp = ORDER_NO) String orderNo,

        @Unguarded(KEPT_IN_VAULT) @NotBlank @Size(max = 4_000)
        String text,

        @Unguarded(KEPT_IN_VAULT) @Nullable @Valid Reporter reporter) {
    /** As hotlines number their work orders: capitals, digits, hyphens. */
    static final String ORDER_NO = "[A-Z0-9][A-Z0-9-]{5,39}";

    /**
     * @param idNumber lets a later refusal of this person's application be noticed (rule B7)
     * @param staffId user id of a reporter who works at the hall
     */
    record Reporter(
            @NotBlank @Size(max = 50) String name,
            @NotBlank @AnyPhone String phone,

            @Nullable @IdNumber String idNumber,

            @Nullable @UserId String staffId) {
        Map<String, String> personalData() {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("name", name);
            fields.put(Reporters.PHONE, phone);
            if (idNumber != null) {
                fields.put(Reporters.ID_NUMBER, idNumber);
            }
            if (staffId != null) {
                fields.put(Reporters.STAFF_ID, staffId);
            }
            return fields;
        }
    }

    ComplaintChannel channelOrOnline() {
        return channel == null ? ComplaintChannel.ONLINE : channel;
    }
}

package org.servicehall.attendance.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.servicehall.attendance.domain.Thresholds;
import org.servicehall.platform.form.HallCode;
import org.servicehall.platform.form.UserId;
import org.servicehall.platform.form.WindowCode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hall.attendance.*}.
 *
 * @param thresholds hall code → from when on late, early, off post and absent count, all five, where a hall sets its own
 *     (T3 to T5)
 * @param staff who is expected to sign each working day (T1, T2)
 */
@Validated
@ConfigurationProperties("hall.attendance")
record AttendanceSettings(
        @DefaultValue Map<String, Thresholds> thresholds,
        @DefaultValue List<@Valid Clerk> staff) {
    /** @param clerk user id, as tokens carry it */
    record Clerk(
            @NotNull @HallCode String hall,
            @NotNull @UserId String clerk,
            @NotNull @WindowCode String window) {}
}

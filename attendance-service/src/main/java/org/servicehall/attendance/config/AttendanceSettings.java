package org.servicehall.attendance.config;

import java.util.Map;
import org.servicehall.attendance.domain.Thresholds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code hall.attendance.*}.
 *
 * @param thresholds hall code → from when on late, early, off post and absent count, all five, where a hall sets its own
 *     (T3 to T5)
 */
@ConfigurationProperties("hall.attendance")
record AttendanceSettings(@DefaultValue Map<String, Thresholds> thresholds) {}

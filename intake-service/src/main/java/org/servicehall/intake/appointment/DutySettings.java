package org.servicehall.intake.appointment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code hall.duty.*}.
 *
 * @param otherwise who is on duty when the rota names nobody (T8): a user id, or {@code OFFICE} for anybody of the office
 */
@ConfigurationProperties("hall.duty")
public record DutySettings(@DefaultValue("OFFICE") String otherwise) {}

package org.servicehall.intake.view.duty;

import java.time.LocalDate;
import org.servicehall.contracts.Person;

/** Who has the duty of a hall's day off (rule T8). */
public record DutyDay(String hall, LocalDate day, @Person String clerk) {}

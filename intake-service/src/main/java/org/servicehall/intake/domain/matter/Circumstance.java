package org.servicehall.intake.domain.matter;

import org.servicehall.contracts.LocalizedText;

/** Something true of a resident that changes what has to be brought (rule M2). */
public record Circumstance(String code, LocalizedText name) {}

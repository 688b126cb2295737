package org.servicehall.intake.catalogue;

import org.servicehall.intake.domain.matter.Matter;

/** A matter together with the document it stands in, so that a fault found later still names file and line. */
record Placed(Matter matter, Field root) {}

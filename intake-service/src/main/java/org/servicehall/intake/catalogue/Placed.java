package org.servicehall.intake.catalogue;

import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.platform.data.Field;

/** A matter together with the document it stands in, so that a fault found later still names file and line. */
record Placed(Matter matter, Field root) {}

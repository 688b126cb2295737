/** What goes back and what each day took, as clerks, lead and auditor read it (rules P4, S12). */
@NullMarked
package org.servicehall.intake.view.money;

import org.jspecify.annotations.NullMarked;

/** The catalogue of matters: guides, checklists and their versions. */
@NullMarked
package org.servicehall.intake.api.matter;

import org.jspecify.annotations.NullMarked;

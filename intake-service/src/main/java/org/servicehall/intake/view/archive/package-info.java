/** What the archive has taken in, as the desk has to know it (rules R1, S4). */
@NullMarked
package org.servicehall.intake.view.archive;

import org.jspecify.annotations.NullMarked;

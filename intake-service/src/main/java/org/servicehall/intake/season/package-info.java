/** What halls set about certification seasons, and how a list is read (rule S9). */
@NullMarked
package org.servicehall.intake.season;

import org.jspecify.annotations.NullMarked;

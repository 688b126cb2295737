/** Money: what is given back (rule P4), and the day's closing of what was taken (rule S12). */
@NullMarked
package org.servicehall.intake.domain.money;

import org.jspecify.annotations.NullMarked;

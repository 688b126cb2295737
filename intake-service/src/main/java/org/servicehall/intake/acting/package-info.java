/** What a hall sets about acting for others (rule S8). */
@NullMarked
package org.servicehall.intake.acting;

import org.jspecify.annotations.NullMarked;

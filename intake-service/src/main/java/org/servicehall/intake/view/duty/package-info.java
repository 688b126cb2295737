/** Who is on duty on days off, as the rota tells it (rules T8, A3). */
@NullMarked
package org.servicehall.intake.view.duty;

import org.jspecify.annotations.NullMarked;

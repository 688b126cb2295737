/** Scans and photos: which are taken, where they lie, what an application may have of them (rule S4). */
@NullMarked
package org.servicehall.intake.paper;

import org.jspecify.annotations.NullMarked;

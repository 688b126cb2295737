/** Certification seasons: who is to certify within a window period, and who did (rules S9, C6). */
@NullMarked
package org.servicehall.contracts.season;

import org.jspecify.annotations.NullMarked;

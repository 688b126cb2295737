/** What a changed holiday schedule moves: told at once, and by a sweep what that did not reach (rule D1). */
@NullMarked
package org.servicehall.platform.recount;

import org.jspecify.annotations.NullMarked;

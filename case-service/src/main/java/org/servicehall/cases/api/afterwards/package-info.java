/** What follows a case: the archive and its loans, grants, ratings. */
@NullMarked
package org.servicehall.cases.api.afterwards;

import org.jspecify.annotations.NullMarked;

/** What shows that it is the resident's own wish to take a case back (rules P2, S8). */
@NullMarked
package org.servicehall.cases.domain.wish;

import org.jspecify.annotations.NullMarked;

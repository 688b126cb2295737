/** What residents think of how they were served (rule P7). */
@NullMarked
package org.servicehall.cases.domain.rating;

import org.jspecify.annotations.NullMarked;

/** Ratings by window and clerk (rule P7). */
@NullMarked
package org.servicehall.cases.view.rating;

import org.jspecify.annotations.NullMarked;

/** Cases as staff read them: sheets, timelines, deadlines, and whose desk they lie on. */
@NullMarked
package org.servicehall.cases.api.sheet;

import org.jspecify.annotations.NullMarked;

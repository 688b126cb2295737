/** What a month's assessment is counted from, and what was published. */
@NullMarked
package org.servicehall.accountability.view.assessment;

import org.jspecify.annotations.NullMarked;

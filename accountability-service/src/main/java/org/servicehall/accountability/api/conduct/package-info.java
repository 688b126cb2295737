/** What the office records about conduct: inspections, breaches, gifts, postings. */
@NullMarked
package org.servicehall.accountability.api.conduct;

import org.jspecify.annotations.NullMarked;

/** The hall's table of sanctions, and what it says of one complaint (B2, B3, B4, B8). */
@NullMarked
package org.servicehall.accountability.domain.complaint.sanction;

import org.jspecify.annotations.NullMarked;

/** Complaints 举报 and suggestions 意见, from filing to closing (rules B1 to B8, P5, P6). */
@NullMarked
package org.servicehall.accountability.domain.complaint;

import org.jspecify.annotations.NullMarked;

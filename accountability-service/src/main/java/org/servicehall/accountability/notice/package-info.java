/** What both sides are handed when a complaint has its result (rules P5, B5). */
@NullMarked
package org.servicehall.accountability.notice;

import org.jspecify.annotations.NullMarked;

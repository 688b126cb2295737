/** Figures by window, clerk, matter and month (rule D8). */
@NullMarked
package org.servicehall.cases.view.statistics;

import org.jspecify.annotations.NullMarked;

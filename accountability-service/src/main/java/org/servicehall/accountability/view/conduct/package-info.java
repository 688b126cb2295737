/** What was recorded about conduct. */
@NullMarked
package org.servicehall.accountability.view.conduct;

import org.jspecify.annotations.NullMarked;

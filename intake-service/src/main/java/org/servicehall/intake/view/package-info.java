/** What clerks read about applications. */
@NullMarked
package org.servicehall.intake.view;

import org.jspecify.annotations.NullMarked;

/** What notices say and how they look on paper (rule K9). */
@NullMarked
package org.servicehall.intake.notice;

import org.jspecify.annotations.NullMarked;

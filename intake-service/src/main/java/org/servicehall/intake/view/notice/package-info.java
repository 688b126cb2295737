/** Which notices were issued (rule K9). */
@NullMarked
package org.servicehall.intake.view.notice;

import org.jspecify.annotations.NullMarked;

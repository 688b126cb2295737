@NullMarked
package org.servicehall.intake.notice;

import org.jspecify.annotations.NullMarked;

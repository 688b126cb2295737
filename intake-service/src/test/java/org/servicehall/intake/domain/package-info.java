@NullMarked
package org.servicehall.intake.domain;

import org.jspecify.annotations.NullMarked;

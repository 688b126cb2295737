@NullMarked
package org.servicehall.intake.api;

import org.jspecify.annotations.NullMarked;

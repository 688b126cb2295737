@NullMarked
package org.servicehall.intake.api.application;

import org.jspecify.annotations.NullMarked;

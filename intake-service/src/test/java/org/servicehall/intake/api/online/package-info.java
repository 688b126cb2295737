@NullMarked
package org.servicehall.intake.api.online;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.servicehall.accountability.api.conduct;

import org.jspecify.annotations.NullMarked;

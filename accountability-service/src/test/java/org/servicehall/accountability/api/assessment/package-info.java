@NullMarked
package org.servicehall.accountability.api.assessment;

import org.jspecify.annotations.NullMarked;

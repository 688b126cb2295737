@NullMarked
package org.servicehall.accountability.api.complaint;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.servicehall.accountability.view.lateness;

import org.jspecify.annotations.NullMarked;

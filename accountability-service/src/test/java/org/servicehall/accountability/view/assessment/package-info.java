@NullMarked
package org.servicehall.accountability.view.assessment;

import org.jspecify.annotations.NullMarked;

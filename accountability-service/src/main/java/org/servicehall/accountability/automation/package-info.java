@NullMarked
package org.servicehall.accountability.automation;

import org.jspecify.annotations.NullMarked;

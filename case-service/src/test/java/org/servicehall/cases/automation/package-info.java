@NullMarked
package org.servicehall.cases.automation;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.servicehall.cases.api.sheet;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.servicehall.cases.api.afterwards;

import org.jspecify.annotations.NullMarked;

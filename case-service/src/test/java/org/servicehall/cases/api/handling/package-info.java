@NullMarked
package org.servicehall.cases.api.handling;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.servicehall.contracts.accountability;

import org.jspecify.annotations.NullMarked;

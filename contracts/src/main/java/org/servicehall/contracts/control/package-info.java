@NullMarked
package org.servicehall.contracts.control;

import org.jspecify.annotations.NullMarked;

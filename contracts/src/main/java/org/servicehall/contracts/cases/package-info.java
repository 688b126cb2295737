@NullMarked
package org.servicehall.contracts.cases;

import org.jspecify.annotations.NullMarked;

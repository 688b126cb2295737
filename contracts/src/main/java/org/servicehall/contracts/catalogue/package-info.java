@NullMarked
package org.servicehall.contracts.catalogue;

import org.jspecify.annotations.NullMarked;

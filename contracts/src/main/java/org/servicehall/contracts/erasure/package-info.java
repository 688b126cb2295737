@NullMarked
package org.servicehall.contracts.erasure;

import org.jspecify.annotations.NullMarked;

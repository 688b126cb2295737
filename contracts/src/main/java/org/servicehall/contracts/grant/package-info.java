@NullMarked
package org.servicehall.contracts.grant;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.servicehall.contracts.notice;

import org.jspecify.annotations.NullMarked;

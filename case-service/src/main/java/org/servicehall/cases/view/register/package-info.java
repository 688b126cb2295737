@NullMarked
package org.servicehall.cases.view.register;

import org.jspecify.annotations.NullMarked;

/** From bundle to live department: tracks bundles that bring a descriptor, builds them off to the side, registers what they offer. */
package org.sixones.departments.extender;

/** Reports of legacy systems: recorded once, applied once. */
package org.sixones.exchange.inbound;

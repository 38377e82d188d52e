/** Messages as operators see and handle them. */
package org.sixones.exchange.journal;

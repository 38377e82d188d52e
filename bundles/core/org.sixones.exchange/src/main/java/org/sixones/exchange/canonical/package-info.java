/** Canonical messages as XML: one hardened parser, one schema, one mapper for every door. */
package org.sixones.exchange.canonical;

/** The links to legacy systems as operators see and handle them. */
package org.sixones.exchange.links;

/** Joins the doors to the accounts that identity keeps. */
package org.sixones.exchange.accounts;

/** The catalogue of items and matters: follows the live departments, keeps every version for the cases that stand on it. */
package org.sixones.approval.catalogue;

/** Templates as text. */
package org.sixones.documents.template;

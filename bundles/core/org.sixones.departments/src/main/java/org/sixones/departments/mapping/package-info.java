/** Between canonical and wire: XSLT 3.0, fixed-width layouts, wire schemas, strict reading. Pure functions of bytes. */
package org.sixones.departments.mapping;

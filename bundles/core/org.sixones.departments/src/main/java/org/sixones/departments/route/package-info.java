/** A department's systems made live: route templates per kind of join, one Camel context and one CXF bus per department. */
package org.sixones.departments.route;

<?xml version="1.0" encoding="UTF-8"?>
<!--
  The platform's library for mappings: <xsl:import href="sixones:codes.xsl"/>
    s:code(table, wire)      the canonical word; '' when the code is ignored on purpose; raises UNKNOWN_CODE
    s:wire(table, canonical) the system's code; raises UNKNOWN_CODE
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:s="urn:sixones:mapping" exclude-result-prefixes="#all">

  <xsl:param name="codes" as="map(xs:string, map(xs:string, xs:string))" select="map{}"/>
  <xsl:param name="codes-back" as="map(xs:string, map(xs:string, xs:string))" select="map{}"/>

  <xsl:function name="s:code" as="xs:string">
    <xsl:param name="table" as="xs:string"/>
    <xsl:param name="wire" as="xs:string?"/>
    <xsl:sequence select="s:look-up($codes, $table, $wire)"/>
  </xsl:function>

  <xsl:function name="s:wire" as="xs:string">
    <xsl:param name="table" as="xs:string"/>
    <xsl:param name="canonical" as="xs:string?"/>
    <xsl:sequence select="s:look-up($codes-back, $table, $canonical)"/>
  </xsl:function>

  <xsl:function name="s:look-up" as="xs:string" visibility="private">
    <xsl:param name="tables" as="map(xs:string, map(xs:string, xs:string))"/>
    <xsl:param name="table" as="xs:string"/>
    <xsl:param name="word" as="xs:string?"/>
    <xsl:variable name="key" select="normalize-space($word)"/>
    <xsl:choose>
      <xsl:when test="map:contains($tables, $table) and map:contains($tables($table), $key)">
        <xsl:sequence select="$tables($table)($key)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="error(QName('urn:sixones:mapping', 'UNKNOWN_CODE'), 'table ' || $table || ': ' || $key)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates as yyyyMMdd and times as HHmmss, China time, both ways. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:d="urn:sixones:department:foreign-exchange" exclude-result-prefixes="#all">
  <xsl:function name="d:in-china" as="xs:dateTime">
    <xsl:param name="time" as="xs:dateTime"/>
    <xsl:sequence select="adjust-dateTime-to-timezone($time, xs:dayTimeDuration('PT8H'))"/>
  </xsl:function>

  <xsl:function name="d:date" as="xs:string">
    <xsl:param name="date" as="xs:date"/>
    <xsl:sequence select="format-date($date, '[Y0001][M01][D01]')"/>
  </xsl:function>

  <xsl:function name="d:instant" as="xs:dateTime">
    <xsl:param name="date" as="xs:string"/>
    <xsl:param name="time" as="xs:string"/>
    <xsl:sequence select="xs:dateTime(replace($date || $time, '^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$', '$1-$2-$3T$4:$5:$6+08:00'))"/>
  </xsl:function>
</xsl:stylesheet>

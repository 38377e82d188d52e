<?xml version="1.0" encoding="UTF-8"?>
<!-- Dates and times as the customs write them (2018年01月18日09时30分00秒, China time), both ways. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:d="urn:sixones:department:customs" exclude-result-prefixes="#all">
  <xsl:variable name="china" as="xs:dayTimeDuration" select="xs:dayTimeDuration('PT8H')"/>

  <xsl:function name="d:date" as="xs:string">
    <xsl:param name="date" as="xs:date"/>
    <xsl:sequence select="format-date($date, '[Y0001]年[M01]月[D01]日')"/>
  </xsl:function>

  <xsl:function name="d:time" as="xs:string">
    <xsl:param name="time" as="xs:dateTime"/>
    <xsl:sequence select="format-dateTime(adjust-dateTime-to-timezone($time, $china), '[Y0001]年[M01]月[D01]日[H01]时[m01]分[s01]秒')"/>
  </xsl:function>

  <xsl:function name="d:instant" as="xs:dateTime">
    <xsl:param name="time" as="xs:string"/>
    <xsl:sequence select="xs:dateTime(replace($time, '^(\d{4})年(\d\d)月(\d\d)日(\d\d)时(\d\d)分(\d\d)秒$', '$1-$2-$3T$4:$5:$6+08:00'))"/>
  </xsl:function>
</xsl:stylesheet>

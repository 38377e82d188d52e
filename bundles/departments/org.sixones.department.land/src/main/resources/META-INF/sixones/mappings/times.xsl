<?xml version="1.0" encoding="UTF-8"?>
<!-- Days as 2018年01月18日 and times as 2018年01月18日10时02分00秒, China time. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:d="urn:sixones:department:land" exclude-result-prefixes="#all">
  <xsl:function name="d:date" as="xs:string">
    <xsl:param name="date" as="xs:date"/>
    <xsl:sequence select="format-date($date, '[Y0001]年[M01]月[D01]日')"/>
  </xsl:function>

  <xsl:function name="d:time" as="xs:string">
    <xsl:param name="time" as="xs:dateTime"/>
    <xsl:sequence select="format-dateTime(adjust-dateTime-to-timezone($time, xs:dayTimeDuration('PT8H')), '[Y0001]年[M01]月[D01]日[H01]时[m01]分[s01]秒')"/>
  </xsl:function>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- Days as 2018年01月18日 and times as 2018-01-18 10:02:00, China time, both ways. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:d="urn:sixones:department:housing" exclude-result-prefixes="#all">
  <xsl:function name="d:date" as="xs:string">
    <xsl:param name="date" as="xs:date"/>
    <xsl:sequence select="format-date($date, '[Y0001]年[M01]月[D01]日')"/>
  </xsl:function>

  <xsl:function name="d:time" as="xs:string">
    <xsl:param name="time" as="xs:dateTime"/>
    <xsl:sequence select="format-dateTime(adjust-dateTime-to-timezone($time, xs:dayTimeDuration('PT8H')), '[Y0001]-[M01]-[D01] [H01]:[m01]:[s01]')"/>
  </xsl:function>

  <xsl:function name="d:instant" as="xs:dateTime">
    <xsl:param name="time" as="xs:string"/>
    <xsl:sequence select="xs:dateTime(translate($time, ' ', 'T') || '+08:00')"/>
  </xsl:function>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- Days as 20180118, times as 20180118100200 (China time), money in fen. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:d="urn:sixones:department:local-tax" exclude-result-prefixes="#all">
  <xsl:function name="d:date" as="xs:string">
    <xsl:param name="date" as="xs:date"/>
    <xsl:sequence select="format-date($date, '[Y0001][M01][D01]')"/>
  </xsl:function>

  <xsl:function name="d:time" as="xs:string">
    <xsl:param name="time" as="xs:dateTime"/>
    <xsl:sequence select="format-dateTime(adjust-dateTime-to-timezone($time, xs:dayTimeDuration('PT8H')), '[Y0001][M01][D01][H01][m01][s01]')"/>
  </xsl:function>

  <!-- Yuan to fen, square metres to hundredths: never by floating point. -->
  <xsl:function name="d:hundredths" as="xs:string">
    <xsl:param name="amount" as="xs:decimal"/>
    <xsl:sequence select="format-number($amount * 100, '0')"/>
  </xsl:function>
</xsl:stylesheet>

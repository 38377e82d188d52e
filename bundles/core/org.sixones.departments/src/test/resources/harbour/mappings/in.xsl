<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:c="urn:sixones:canonical:1"
                xmlns:s="urn:sixones:mapping" xpath-default-namespace="" exclude-result-prefixes="#all">
  <xsl:import href="sixones:codes.xsl"/>
  <xsl:param name="system" as="xs:string"/>
  <xsl:param name="message-id" as="xs:string"/>
  <xsl:param name="now" as="xs:dateTime"/>
  <xsl:template match="/told">
    <xsl:variable name="outcome" select="s:code('result', code)"/>
    <c:reports><xsl:if test="$outcome != ''">
      <c:decision>
        <c:header>
          <c:messageId><xsl:value-of select="(id[. != ''], $message-id)[1]"/></c:messageId>
          <c:inReplyTo><xsl:value-of select="(id[. != ''], $message-id)[1]"/></c:inReplyTo>
          <c:caseNumber><xsl:value-of select="no"/></c:caseNumber>
          <c:item>berth-permit</c:item>
          <c:system><xsl:value-of select="$system"/></c:system>
          <c:createdAt><xsl:value-of select="$now"/></c:createdAt>
        </c:header>
        <c:outcome><xsl:value-of select="$outcome"/></c:outcome>
        <c:results><xsl:if test="permit"><c:field name="permitNumber"><xsl:value-of select="permit"/></c:field></xsl:if></c:results>
        <xsl:if test="why"><c:reason><xsl:value-of select="why"/></c:reason></xsl:if>
        <c:at><xsl:value-of select="$now"/></c:at>
      </c:decision>
    </xsl:if></c:reports>
  </xsl:template>
</xsl:stylesheet>

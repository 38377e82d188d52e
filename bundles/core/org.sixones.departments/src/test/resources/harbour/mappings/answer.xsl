<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:c="urn:sixones:canonical:1"
                xmlns:s="urn:sixones:mapping" xpath-default-namespace="urn:harbour:berth" exclude-result-prefixes="#all">
  <xsl:import href="sixones:codes.xsl"/>
  <xsl:param name="system" as="xs:string"/>
  <xsl:param name="message-id" as="xs:string"/>
  <xsl:param name="now" as="xs:dateTime"/>
  <xsl:param name="task" as="document-node()"/>

  <xsl:template match="/queryResponse[not(code)]" priority="2"><c:not-there/></xsl:template>

  <xsl:template match="/submitResponse[code = 'E'] | /queryResponse[code = 'E']" priority="2">
    <c:failed kind="fault" code="E"><xsl:value-of select="why"/></c:failed>
  </xsl:template>

  <xsl:template match="/submitResponse | /queryResponse">
    <xsl:variable name="outcome" select="s:code('result', code)"/>
    <c:reports><xsl:if test="$outcome != ''">
      <c:decision>
        <c:header>
          <c:messageId><xsl:value-of select="$message-id || '-r1'"/></c:messageId>
          <c:inReplyTo><xsl:value-of select="$message-id"/></c:inReplyTo>
          <c:caseNumber><xsl:value-of select="$task/c:applicationTask/c:header/c:caseNumber"/></c:caseNumber>
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

<?xml version="1.0" encoding="UTF-8"?>
<!-- What submitFiling, cancelFiling and queryFiling answer at once, to canonical reports. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:c="urn:sixones:canonical:1" xmlns:m="urn:sixones:mapping" xmlns="urn:sixones:canonical:1"
                xpath-default-namespace="http://service.wmba.swj/" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:import href="sixones:codes.xsl"/>
  <xsl:param name="message-id" as="xs:string"/>
  <xsl:param name="system" as="xs:string"/>
  <xsl:param name="task" as="document-node()"/>

  <xsl:variable name="asked" select="$task/c:applicationTask/c:header"/>

  <xsl:template match="/queryFilingResponse[found = '0']"><not-there/></xsl:template>

  <xsl:template match="/queryFilingResponse[found = '2']">
    <failed kind="unreachable" code="STILL_AT_WORK">办理中 (taken, not done yet): ask again later</failed>
  </xsl:template>

  <!-- Nothing to cancel: that is all that a withdrawal wants. -->
  <xsl:template match="/cancelFilingResponse[found = '0']"><reports/></xsl:template>

  <xsl:template match="/*" priority="-1">
    <xsl:variable name="result" select="m:code('result', return/jg)"/>
    <xsl:choose>
      <xsl:when test="return/applyNo ne $asked/c:caseNumber">
        <failed kind="malformed" code="OTHER_CASE">the answer is about applyNo {return/applyNo}</failed>
      </xsl:when>
      <xsl:when test="$result = 'granted' and normalize-space(return/filingNo) = ''">
        <failed kind="malformed" code="VALUE_MISSING">granted, but filingNo is missing</failed>
      </xsl:when>
      <xsl:when test="$result = 'refused' and normalize-space(return/yy) = ''">
        <failed kind="malformed" code="VALUE_MISSING">refused, but yy (the reason) is missing</failed>
      </xsl:when>
      <xsl:otherwise>
        <reports>
          <xsl:apply-templates select="return[$result = 'correction']" mode="correction"/>
          <xsl:apply-templates select="return[$result = ('granted', 'refused')]" mode="acceptance"/>
          <xsl:apply-templates select="return[$result = ('granted', 'refused')]" mode="decision">
            <xsl:with-param name="outcome" select="$result"/>
          </xsl:apply-templates>
        </reports>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The system accepts and decides in one go. -->
  <xsl:template match="return" mode="acceptance">
    <acceptance>
      <xsl:call-template name="header"><xsl:with-param name="suffix" select="'-r1'"/></xsl:call-template>
      <outcome>accepted</outcome>
      <reference>{slh}</reference>
      <officer>{czr}</officer>
      <at>{czsj}</at>
    </acceptance>
  </xsl:template>

  <xsl:template match="return" mode="decision">
    <xsl:param name="outcome"/>
    <decision>
      <xsl:call-template name="header"><xsl:with-param name="suffix" select="'-r2'"/></xsl:call-template>
      <outcome>{$outcome}</outcome>
      <results><xsl:for-each select="filingNo"><field name="filingNumber">{.}</field></xsl:for-each></results>
      <xsl:where-populated><reason>{yy}</reason></xsl:where-populated>
      <officer>{czr}</officer>
      <at>{czsj}</at>
    </decision>
  </xsl:template>

  <xsl:template match="return" mode="correction">
    <correctionRequest>
      <xsl:call-template name="header"><xsl:with-param name="suffix" select="'-r1'"/></xsl:call-template>
      <xsl:for-each select="bz">
        <point>
          <subject>{m:code('subject', bzx)}</subject>
          <requirement>{bzyq}</requirement>
        </point>
      </xsl:for-each>
      <officer>{czr}</officer>
      <at>{czsj}</at>
    </correctionRequest>
  </xsl:template>

  <!-- The answer has no message id of its own. The same task always gives the same ids, so that a second look changes nothing. -->
  <xsl:template name="header">
    <xsl:param name="suffix"/>
    <header>
      <messageId>{$message-id}{$suffix}</messageId>
      <inReplyTo>{$asked/c:messageId}</inReplyTo>
      <caseNumber>{applyNo}</caseNumber>
      <item>{$asked/c:item}</item>
      <system>{$system}</system>
      <createdAt>{czsj}</createdAt>
    </header>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- What execute() answers at once (RES), to canonical reports. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:c="urn:sixones:canonical:1" xmlns:m="urn:sixones:mapping" xmlns:d="urn:sixones:department:foreign-exchange"
                xmlns="urn:sixones:canonical:1" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:import href="sixones:codes.xsl"/>
  <xsl:import href="times.xsl"/>
  <xsl:param name="message-id" as="xs:string"/>
  <xsl:param name="system" as="xs:string"/>
  <xsl:param name="task" as="document-node()"/>

  <xsl:variable name="asked" select="$task/c:applicationTask/c:header"/>
  <xsl:variable name="head" select="/RES/HEAD"/>

  <!-- RETCODE says whether the transaction was carried out; only then DATA says what came of it. -->
  <xsl:template match="/RES">
    <xsl:variable name="done" select="m:code('return-code', HEAD/RETCODE)"/>
    <xsl:choose>
      <xsl:when test="$done = 'done'"><xsl:apply-templates select="DATA"/></xsl:when>
      <xsl:when test="$done = ''"><reports/></xsl:when>
      <xsl:otherwise><failed kind="{$done}" code="{HEAD/RETCODE}">{HEAD/RETMSG}</failed></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="DATA">
    <xsl:variable name="result" select="m:code('result', SPJG)"/>
    <xsl:choose>
      <xsl:when test="YWBH ne $asked/c:caseNumber">
        <failed kind="malformed" code="OTHER_CASE">the answer is about YWBH {YWBH}</failed>
      </xsl:when>
      <xsl:when test="$result = 'granted' and normalize-space(MLBH) = ''">
        <failed kind="malformed" code="VALUE_MISSING">granted, but MLBH is missing</failed>
      </xsl:when>
      <xsl:when test="$result = 'refused' and normalize-space(YY) = ''">
        <failed kind="malformed" code="VALUE_MISSING">refused, but YY (the reason) is missing</failed>
      </xsl:when>
      <xsl:otherwise>
        <reports>
          <xsl:apply-templates select=".[$result = 'correction']" mode="correction"/>
          <xsl:apply-templates select=".[$result = ('granted', 'refused')]" mode="acceptance"/>
          <xsl:apply-templates select=".[$result = ('granted', 'refused')]" mode="decision">
            <xsl:with-param name="outcome" select="$result"/>
          </xsl:apply-templates>
        </reports>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The system accepts and decides in one go. -->
  <xsl:template match="DATA" mode="acceptance">
    <acceptance>
      <xsl:call-template name="header"><xsl:with-param name="suffix" select="'-r1'"/></xsl:call-template>
      <outcome>accepted</outcome>
      <reference>{SLH}</reference>
      <xsl:call-template name="who-and-when"/>
    </acceptance>
  </xsl:template>

  <xsl:template match="DATA" mode="decision">
    <xsl:param name="outcome"/>
    <decision>
      <xsl:call-template name="header"><xsl:with-param name="suffix" select="'-r2'"/></xsl:call-template>
      <outcome>{$outcome}</outcome>
      <results><xsl:for-each select="MLBH"><field name="directoryNumber">{.}</field></xsl:for-each></results>
      <xsl:where-populated><reason>{YY}</reason></xsl:where-populated>
      <xsl:call-template name="who-and-when"/>
    </decision>
  </xsl:template>

  <xsl:template match="DATA" mode="correction">
    <correctionRequest>
      <xsl:call-template name="header"><xsl:with-param name="suffix" select="'-r1'"/></xsl:call-template>
      <xsl:for-each select="BZ">
        <point>
          <subject>{m:code('subject', BZDM)}</subject>
          <requirement>{BZYQ}</requirement>
        </point>
      </xsl:for-each>
      <xsl:call-template name="who-and-when"/>
    </correctionRequest>
  </xsl:template>

  <!-- The answer has no message id of its own. The same task always gives the same ids. -->
  <xsl:template name="header">
    <xsl:param name="suffix"/>
    <header>
      <messageId>{$message-id}{$suffix}</messageId>
      <inReplyTo>{$asked/c:messageId}</inReplyTo>
      <caseNumber>{YWBH}</caseNumber>
      <item>{$asked/c:item}</item>
      <system>{$system}</system>
      <createdAt>{d:instant($head/TXDATE, $head/TXTIME)}</createdAt>
    </header>
  </xsl:template>

  <!-- SPRQ is a day without a time: the answer's own time when it is of the same day, else the day's beginning. -->
  <xsl:template name="who-and-when">
    <officer>{CZY}</officer>
    <at>{d:instant(SPRQ, if (SPRQ = $head/TXDATE) then $head/TXTIME else '000000')}</at>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- wqhz (HZ11 acceptance, HZ13 correction, HZ14 decision, HZ19 error) to canonical reports. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:m="urn:sixones:mapping" xmlns:d="urn:sixones:department:housing" xmlns="urn:sixones:canonical:1"
                xpath-default-namespace="http://zj.wz/wqba" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:import href="sixones:codes.xsl"/>
  <xsl:import href="times.xsl"/>
  <xsl:param name="system" as="xs:string"/>

  <xsl:template match="/wqhz[xx/lx = 'HZ11']">
    <reports>
      <acceptance>
        <xsl:apply-templates select="xx"/>
        <outcome>{m:code('acceptance', jg/dm)}</outcome>
        <xsl:where-populated><reference>{jg/slh}</reference></xsl:where-populated>
        <xsl:where-populated><reason>{jg/yy}</reason></xsl:where-populated>
        <xsl:apply-templates select="jg"/>
      </acceptance>
    </reports>
  </xsl:template>

  <xsl:template match="/wqhz[xx/lx = 'HZ13']">
    <reports>
      <correctionRequest>
        <xsl:apply-templates select="xx"/>
        <xsl:for-each select="jg/bz"><point><subject>{m:code('subject', x)}</subject><requirement>{yq}</requirement></point></xsl:for-each>
        <xsl:apply-templates select="jg"/>
      </correctionRequest>
    </reports>
  </xsl:template>

  <xsl:template match="/wqhz[xx/lx = 'HZ14']">
    <xsl:variable name="outcome" select="m:code('decision', jg/dm)"/>
    <xsl:choose>
      <xsl:when test="$outcome = 'granted' and empty(jg/bah)"><failed kind="malformed" code="VALUE_MISSING">granted, but bah is missing</failed></xsl:when>
      <xsl:when test="$outcome = 'refused' and empty(jg/yy)"><failed kind="malformed" code="VALUE_MISSING">refused, but yy (the reason) is missing</failed></xsl:when>
      <xsl:otherwise>
        <reports>
          <decision>
            <xsl:apply-templates select="xx"/>
            <outcome>{$outcome}</outcome>
            <results><xsl:for-each select="jg/bah"><field name="contractFilingNumber">{.}</field></xsl:for-each></results>
            <xsl:where-populated><reason>{jg/yy}</reason></xsl:where-populated>
            <xsl:apply-templates select="jg"/>
          </decision>
        </reports>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="/wqhz[xx/lx = 'HZ19']">
    <failed kind="{m:code('error', jg/dm)}" code="{jg/dm}">{jg/yy}{xx/yxxid[. ne ''] ! (' (' || . || ')')}</failed>
  </xsl:template>

  <xsl:template match="xx">
    <header>
      <messageId>{xxid}</messageId>
      <xsl:where-populated><inReplyTo>{yxxid}</inReplyTo></xsl:where-populated>
      <caseNumber>{../jg/sqbh}</caseNumber>
      <item>{../jg/sxbm}</item>
      <system>{$system}</system>
      <createdAt>{d:instant(fssj)}</createdAt>
    </header>
  </xsl:template>

  <!-- Who and when: the end of every report. -->
  <xsl:template match="jg">
    <xsl:where-populated><officer>{czy}</officer></xsl:where-populated>
    <at>{d:instant(../xx/fssj)}</at>
  </xsl:template>
</xsl:stylesheet>

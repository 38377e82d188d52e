<?xml version="1.0" encoding="UTF-8"?>
<!-- ZCDJ_RES (HZ11 acceptance, HZ12 progress, HZ13 correction, HZ14 decision, HZ19 error) to canonical reports. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:m="urn:sixones:mapping" xmlns:d="urn:sixones:department:customs" xmlns="urn:sixones:canonical:1"
                xpath-default-namespace="http://h2010.customs/zcdj" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:import href="sixones:codes.xsl"/>
  <xsl:import href="times.xsl"/>
  <xsl:param name="system" as="xs:string"/>

  <xsl:template match="/ZCDJ_RES[HEAD/MSG_TYPE = 'HZ11']">
    <reports>
      <acceptance>
        <xsl:apply-templates select="HEAD"/>
        <outcome>{m:code('acceptance', BODY/RESULT_CODE)}</outcome>
        <xsl:where-populated><reference>{BODY/ACCEPT_NO}</reference></xsl:where-populated>
        <xsl:where-populated><reason>{BODY/NOTE}</reason></xsl:where-populated>
        <xsl:apply-templates select="BODY"/>
      </acceptance>
    </reports>
  </xsl:template>

  <xsl:template match="/ZCDJ_RES[HEAD/MSG_TYPE = 'HZ12']">
    <reports>
      <progress>
        <xsl:apply-templates select="HEAD"/>
        <step>{m:code('progress', BODY/RESULT_CODE)}</step>
        <xsl:where-populated><opinion>{BODY/NOTE}</opinion></xsl:where-populated>
        <xsl:apply-templates select="BODY"/>
      </progress>
    </reports>
  </xsl:template>

  <xsl:template match="/ZCDJ_RES[HEAD/MSG_TYPE = 'HZ13']">
    <reports>
      <correctionRequest>
        <xsl:apply-templates select="HEAD"/>
        <xsl:for-each select="BODY/CORRECT">
          <point>
            <subject>{m:code('subject', ITEM)}</subject>
            <requirement>{REQUIRE}</requirement>
          </point>
        </xsl:for-each>
        <xsl:apply-templates select="BODY"/>
      </correctionRequest>
    </reports>
  </xsl:template>

  <xsl:template match="/ZCDJ_RES[HEAD/MSG_TYPE = 'HZ14']">
    <xsl:variable name="outcome" select="m:code('decision', BODY/RESULT_CODE)"/>
    <xsl:choose>
      <xsl:when test="$outcome = 'granted' and empty(BODY/CUSTOMS_CODE)">
        <failed kind="malformed" code="VALUE_MISSING">granted, but CUSTOMS_CODE is missing</failed>
      </xsl:when>
      <xsl:when test="$outcome = 'refused' and normalize-space(BODY/NOTE) = ''">
        <failed kind="malformed" code="VALUE_MISSING">refused, but NOTE (the reason) is missing</failed>
      </xsl:when>
      <xsl:otherwise>
        <reports>
          <decision>
            <xsl:apply-templates select="HEAD"/>
            <outcome>{$outcome}</outcome>
            <results><xsl:for-each select="BODY/CUSTOMS_CODE"><field name="customsCode">{.}</field></xsl:for-each></results>
            <xsl:where-populated><reason>{BODY/NOTE}</reason></xsl:where-populated>
            <xsl:apply-templates select="BODY"/>
          </decision>
        </reports>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="/ZCDJ_RES[HEAD/MSG_TYPE = 'HZ19']">
    <failed kind="{m:code('error', BODY/ERR_CODE)}" code="{BODY/ERR_CODE}">{BODY/NOTE}{HEAD/REF_MSG_ID[. ne ''] ! (' (' || . || ')')}</failed>
  </xsl:template>

  <xsl:template match="HEAD">
    <header>
      <messageId>{MSG_ID}</messageId>
      <xsl:where-populated><inReplyTo>{REF_MSG_ID}</inReplyTo></xsl:where-populated>
      <caseNumber>{APP_NO}</caseNumber>
      <item>{ITEM_NO}</item>
      <system>{$system}</system>
      <createdAt>{d:instant(SEND_TIME)}</createdAt>
    </header>
  </xsl:template>

  <!-- Who and when: the end of every report. -->
  <xsl:template match="BODY">
    <xsl:where-populated><officer>{OPER}</officer></xsl:where-populated>
    <at>{d:instant((OPER_TIME, ../HEAD/SEND_TIME)[1])}</at>
  </xsl:template>
</xsl:stylesheet>

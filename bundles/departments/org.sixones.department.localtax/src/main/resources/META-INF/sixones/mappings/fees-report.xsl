<?xml version="1.0" encoding="UTF-8"?>
<!-- Records 31 acceptance, 33 decision (with the fact that it is paid) and 39 error to canonical messages. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:sixones:mapping"
                xmlns="urn:sixones:canonical:1" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:import href="sixones:codes.xsl"/>
  <xsl:param name="system" as="xs:string"/>

  <xsl:key name="field" match="field" use="@name"/>

  <xsl:template match="/records">
    <reports><xsl:apply-templates select="record"/></reports>
  </xsl:template>

  <xsl:template match="/records[record/@type = '39']">
    <failed kind="{m:code('fee-error', key('field', 'errorCode'))}" code="{key('field', 'errorCode')}">{key('field', 'errorText')}{key('field', 'refSerial')[. ne ''] ! (' (' || . || ')')}</failed>
  </xsl:template>

  <xsl:template match="/records[record[@type = '33'][field[@name = 'outcome'] = '1'][field[@name = ('receiptNumber', 'assessmentNumber', 'paidOn')] = '']]">
    <failed kind="malformed" code="VALUE_MISSING">granted, but receipt, assessment or day is missing</failed>
  </xsl:template>

  <xsl:template match="record[@type = '31']">
    <acceptance>
      <xsl:call-template name="header"/>
      <outcome>{m:code('fee-acceptance', field[@name = 'outcome'])}</outcome>
      <xsl:where-populated><reference>{field[@name = 'acceptNo']}</reference></xsl:where-populated>
      <xsl:where-populated><reason>{field[@name = 'reason']}</reason></xsl:where-populated>
      <xsl:call-template name="who-and-when"/>
    </acceptance>
  </xsl:template>

  <xsl:template match="record[@type = '33']">
    <xsl:variable name="outcome" select="m:code('fee-decision', field[@name = 'outcome'])"/>
    <decision>
      <xsl:call-template name="header"/>
      <outcome>{$outcome}</outcome>
      <results><xsl:if test="$outcome = 'granted'"><field name="paymentReceiptNumber">{field[@name = 'receiptNumber']}</field></xsl:if></results>
      <xsl:where-populated><reason>{field[@name = 'reason']}</reason></xsl:where-populated>
      <xsl:call-template name="who-and-when"/>
    </decision>
    <xsl:if test="$outcome = 'granted'">
      <businessFact>
        <header>
          <messageId>{field[@name = 'serial']}-f</messageId>
          <subject>back-payment/{field[@name = 'assessmentNumber']}</subject>
          <system>{$system}</system>
          <createdAt>{field[@name = 'sentAt']}</createdAt>
        </header>
        <fact>contribution-paid</fact>
        <fields>
          <field name="amount">{format-number(xs:decimal(field[@name = 'amount']), '0.00')}</field>
          <field name="assessmentNumber">{field[@name = 'assessmentNumber']}</field>
          <field name="paidOn">{replace(field[@name = 'paidOn'], '^(\d{4})(\d\d)(\d\d)$', '$1-$2-$3')}</field>
          <field name="paymentReceiptNumber">{field[@name = 'receiptNumber']}</field>
        </fields>
        <xsl:call-template name="who-and-when"/>
      </businessFact>
    </xsl:if>
  </xsl:template>

  <xsl:template name="header">
    <header>
      <messageId>{field[@name = 'serial']}</messageId>
      <xsl:where-populated><inReplyTo>{field[@name = 'refSerial']}</inReplyTo></xsl:where-populated>
      <caseNumber>{field[@name = 'caseNumber']}</caseNumber>
      <item>{field[@name = 'itemCode']}</item>
      <system>{$system}</system>
      <createdAt>{field[@name = 'sentAt']}</createdAt>
    </header>
  </xsl:template>

  <xsl:template name="who-and-when">
    <xsl:where-populated><officer>{field[@name = 'officer']}</officer></xsl:where-populated>
    <at>{field[@name = 'at']}</at>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- Records 11 acceptance, 12 correction, 13 decision and 19 error to canonical reports. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:m="urn:sixones:mapping" xmlns="urn:sixones:canonical:1" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:import href="sixones:codes.xsl"/>
  <xsl:param name="system" as="xs:string"/>

  <xsl:key name="field" match="field" use="@name"/>

  <xsl:template match="/records">
    <reports><xsl:apply-templates select="record"/></reports>
  </xsl:template>

  <xsl:template match="/records[record/@type = '19']">
    <failed kind="{m:code('error', key('field', 'errorCode'))}" code="{key('field', 'errorCode')}">{key('field', 'errorText')}{key('field', 'refSerial')[. ne ''] ! (' (' || . || ')')}</failed>
  </xsl:template>

  <xsl:template match="/records[record[@type = '13'][field[@name = 'outcome'] = '1'][field[@name = 'inspectionNumber'] = '']]">
    <failed kind="malformed" code="VALUE_MISSING">granted, but inspectionNumber is missing</failed>
  </xsl:template>

  <xsl:template match="/records[record[@type = '13'][field[@name = 'outcome'] = '2'][field[@name = 'reason'] = '']]">
    <failed kind="malformed" code="VALUE_MISSING">refused, but the reason is missing</failed>
  </xsl:template>

  <xsl:template match="record[@type = '11']">
    <acceptance>
      <xsl:call-template name="header"/>
      <outcome>{m:code('acceptance', field[@name = 'outcome'])}</outcome>
      <xsl:where-populated><reference>{field[@name = 'acceptNo']}</reference></xsl:where-populated>
      <xsl:where-populated><reason>{field[@name = 'reason']}</reason></xsl:where-populated>
      <xsl:call-template name="who-and-when"/>
    </acceptance>
  </xsl:template>

  <xsl:template match="record[@type = '12']">
    <xsl:variable name="record" select="."/>
    <correctionRequest>
      <xsl:call-template name="header"/>
      <xsl:for-each select="1 to xs:integer(field[@name = 'count'])">
        <point>
          <subject>{m:code('subject', $record/field[@name = 'subject' || current()])}</subject>
          <requirement>{$record/field[@name = 'requirement' || current()]}</requirement>
        </point>
      </xsl:for-each>
      <xsl:call-template name="who-and-when"/>
    </correctionRequest>
  </xsl:template>

  <xsl:template match="record[@type = '13']">
    <decision>
      <xsl:call-template name="header"/>
      <outcome>{m:code('decision', field[@name = 'outcome'])}</outcome>
      <results>
        <xsl:for-each select="field[@name = 'inspectionNumber'][. ne '']"><field name="inspectionNumber">{.}</field></xsl:for-each>
      </results>
      <xsl:where-populated><reason>{field[@name = 'reason']}</reason></xsl:where-populated>
      <xsl:call-template name="who-and-when"/>
    </decision>
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

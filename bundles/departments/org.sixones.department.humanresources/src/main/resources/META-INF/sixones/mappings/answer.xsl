<?xml version="1.0" encoding="UTF-8"?>
<!-- What the social insurance answers at once: to an assessment reports on the case and the announced fact, to a posting the fact alone. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:m="urn:sixones:mapping" xmlns:c="urn:sixones:canonical:1"
                xmlns="urn:sixones:canonical:1" xpath-default-namespace="http://rs.wz/sbyw" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:import href="sixones:codes.xsl"/>
  <xsl:param name="message-id" as="xs:string"/>
  <xsl:param name="system" as="xs:string"/>
  <xsl:param name="now" as="xs:dateTime"/>
  <xsl:param name="task" as="document-node()"/>

  <xsl:variable name="asked" select="$task/*/c:header"/>

  <xsl:template match="/*[xxid ne $asked/c:messageId]" priority="9">
    <failed kind="malformed" code="OTHER_MESSAGE">the answer is for xxid {xxid}</failed>
  </xsl:template>

  <xsl:template match="/hdbjResponse">
    <xsl:variable name="result" select="m:code('result', jg)"/>
    <xsl:choose>
      <xsl:when test="$result = 'granted' and (empty(hdbh) or empty(je))"><failed kind="malformed" code="VALUE_MISSING">granted, but hdbh or je is missing</failed></xsl:when>
      <xsl:when test="$result = 'refused' and empty(yy)"><failed kind="malformed" code="VALUE_MISSING">refused, but yy (the reason) is missing</failed></xsl:when>
      <xsl:when test="$result = 'correction'">
        <reports>
          <correctionRequest>
            <xsl:call-template name="header"><xsl:with-param name="suffix" select="'-r1'"/></xsl:call-template>
            <xsl:for-each select="bz"><point><subject>{m:code('subject', x)}</subject><requirement>{yq}</requirement></point></xsl:for-each>
            <xsl:call-template name="who-and-when"/>
          </correctionRequest>
        </reports>
      </xsl:when>
      <xsl:otherwise>
        <reports>
          <acceptance>
            <xsl:call-template name="header"><xsl:with-param name="suffix" select="'-r1'"/></xsl:call-template>
            <outcome>accepted</outcome>
            <reference>{slh}</reference>
            <xsl:call-template name="who-and-when"/>
          </acceptance>
          <decision>
            <xsl:call-template name="header"><xsl:with-param name="suffix" select="'-r2'"/></xsl:call-template>
            <outcome>{$result}</outcome>
            <results>
              <xsl:if test="$result = 'granted'"><field name="assessmentNumber">{hdbh}</field><field name="amount">{format-number(xs:decimal(je), '0.00')}</field></xsl:if>
            </results>
            <xsl:where-populated><reason>{yy}</reason></xsl:where-populated>
            <xsl:call-template name="who-and-when"/>
          </decision>
          <xsl:if test="$result = 'granted'">
            <xsl:call-template name="fact">
              <xsl:with-param name="suffix" select="'-r3'"/>
              <xsl:with-param name="fact" select="'contribution-assessed'"/>
              <xsl:with-param name="fields"><field name="amount">{format-number(xs:decimal(je), '0.00')}</field><field name="assessmentNumber">{hdbh}</field></xsl:with-param>
            </xsl:call-template>
          </xsl:if>
        </reports>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="/jzResponse">
    <reports>
      <xsl:call-template name="fact">
        <xsl:with-param name="suffix" select="'-r1'"/>
        <xsl:with-param name="fact" select="'contribution-posted'"/>
        <xsl:with-param name="fields">
          <field name="amount">{format-number(xs:decimal(je), '0.00')}</field>
          <field name="assessmentNumber">{hdbh}</field>
          <field name="postedOn">{replace(jzrq, '^(\d{4})(\d\d)(\d\d)$', '$1-$2-$3')}</field>
        </xsl:with-param>
      </xsl:call-template>
    </reports>
  </xsl:template>

  <!-- The answer has no message id of its own. The same question always gives the same ids. -->
  <xsl:template name="header">
    <xsl:param name="suffix"/>
    <header>
      <messageId>{$message-id}{$suffix}</messageId>
      <inReplyTo>{$asked/c:messageId}</inReplyTo>
      <caseNumber>{sqbh}</caseNumber>
      <item>{$asked/c:item}</item>
      <system>{$system}</system>
      <createdAt>{$now}</createdAt>
    </header>
  </xsl:template>

  <xsl:template name="fact">
    <xsl:param name="suffix"/>
    <xsl:param name="fact"/>
    <xsl:param name="fields"/>
    <businessFact>
      <header>
        <messageId>{$message-id}{$suffix}</messageId>
        <subject>back-payment/{hdbh}</subject>
        <system>{$system}</system>
        <createdAt>{$now}</createdAt>
      </header>
      <fact>{$fact}</fact>
      <fields><xsl:sequence select="$fields"/></fields>
      <xsl:call-template name="who-and-when"/>
    </businessFact>
  </xsl:template>

  <xsl:template name="who-and-when">
    <officer>{jbr}</officer>
    <at>{$now}</at>
  </xsl:template>
</xsl:stylesheet>

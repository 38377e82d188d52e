<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:c="urn:sixones:canonical:1"
                xmlns:s="urn:sixones:mapping" xpath-default-namespace="urn:sixones:canonical:1" exclude-result-prefixes="#all">
  <xsl:template match="/applicationTask">
    <xsl:element name="record" namespace="">
      <xsl:attribute name="type">01</xsl:attribute>
      <xsl:call-template name="f"><xsl:with-param name="n" select="'serial'"/><xsl:with-param name="v" select="header/messageId"/></xsl:call-template>
      <xsl:call-template name="f"><xsl:with-param name="n" select="'no'"/><xsl:with-param name="v" select="header/caseNumber"/></xsl:call-template>
      <xsl:call-template name="f"><xsl:with-param name="n" select="'ship'"/><xsl:with-param name="v" select="form/field[@name = 'shipName']"/></xsl:call-template>
      <xsl:call-template name="f"><xsl:with-param name="n" select="'day'"/><xsl:with-param name="v" select="acceptedOn"/></xsl:call-template>
    </xsl:element>
  </xsl:template>
  <xsl:template name="f">
    <xsl:param name="n"/>
    <xsl:param name="v"/>
    <xsl:element name="field" namespace=""><xsl:attribute name="name" select="$n"/><xsl:value-of select="$v"/></xsl:element>
  </xsl:template>
</xsl:stylesheet>

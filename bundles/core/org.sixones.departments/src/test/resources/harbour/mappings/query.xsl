<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:c="urn:sixones:canonical:1"
                xmlns:s="urn:sixones:mapping" xpath-default-namespace="urn:sixones:canonical:1" exclude-result-prefixes="#all">
  <xsl:template match="/applicationTask">
    <query xmlns="urn:harbour:berth"><no><xsl:value-of select="header/caseNumber"/></no></query>
  </xsl:template>
</xsl:stylesheet>

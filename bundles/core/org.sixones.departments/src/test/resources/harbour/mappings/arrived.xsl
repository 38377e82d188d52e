<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xpath-default-namespace="urn:sixones:canonical:1">
  <xsl:template match="/businessFact">
    <t:lift xmlns:t="urn:harbour:crane"><id><xsl:value-of select="header/messageId"/></id><no><xsl:value-of select="header/subject"/></no></t:lift>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- Asked before a repeat: has the system what this task would make? -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:m="urn:sixones:mapping" xmlns="http://service.wmba.swj/"
                xpath-default-namespace="urn:sixones:canonical:1" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:import href="sixones:codes.xsl"/>

  <xsl:template match="/applicationTask">
    <queryFiling>
      <applyNo>{header/caseNumber}</applyNo>
      <bizType>{m:wire('business-type', action)}</bizType>
    </queryFiling>
  </xsl:template>
</xsl:stylesheet>

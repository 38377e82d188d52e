<?xml version="1.0" encoding="UTF-8"?>
<!-- withdraw: canonical applicationTask to the operation ch. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:m="urn:sixones:mapping" xmlns:d="urn:sixones:department:land" xmlns="http://gt.wz/bdcdj"
                xpath-default-namespace="urn:sixones:canonical:1" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:import href="sixones:codes.xsl"/>
  <xsl:import href="times.xsl"/>

  <xsl:template match="/applicationTask">
    <ch><bwid>{header/messageId}</bwid><sqbh>{header/caseNumber}</sqbh><yy>申请人撤件</yy></ch>
  </xsl:template>
</xsl:stylesheet>

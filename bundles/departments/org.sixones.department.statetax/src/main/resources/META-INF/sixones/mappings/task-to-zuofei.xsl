<?xml version="1.0" encoding="UTF-8"?>
<!-- withdraw: canonical applicationTask to the rpc call zuofei. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="http://jsgs.gs/swdj"
                xpath-default-namespace="urn:sixones:canonical:1" expand-text="yes">
  <xsl:template match="/applicationTask">
    <d:zuofei>
      <xxid>{header/messageId}</xxid>
      <sqbh>{header/caseNumber}</sqbh>
      <yy>申请人撤件</yy>
    </d:zuofei>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- withdraw: canonical applicationTask to ZCDJ_REQ ZC04. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:m="urn:sixones:mapping"
                xmlns:d="urn:sixones:department:customs" xmlns="http://h2010.customs/zcdj"
                xpath-default-namespace="urn:sixones:canonical:1" exclude-result-prefixes="#all" expand-text="yes">
  <xsl:import href="sixones:codes.xsl"/>
  <xsl:import href="times.xsl"/>

  <xsl:template match="/applicationTask">
    <ZCDJ_REQ>
      <HEAD>
        <MSG_ID>{header/messageId}</MSG_ID>
        <MSG_TYPE>{m:wire('message-type', action)}</MSG_TYPE>
        <APP_NO>{header/caseNumber}</APP_NO>
        <ITEM_NO>{header/item}</ITEM_NO>
        <SEND_TIME>{d:time(header/createdAt)}</SEND_TIME>
      </HEAD>
      <BODY>
        <RECV_DATE>{d:date(acceptedOn)}</RECV_DATE>
        <REASON>申请人撤件</REASON>
      </BODY>
    </ZCDJ_REQ>
  </xsl:template>
</xsl:stylesheet>

export { explainAuditParameters, explainReferer } from './referer';
export { explainSdkTokens, explainUserAgent } from './userAgent';

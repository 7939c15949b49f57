export { explainReferer } from './referer';
export { explainUserAgent } from './userAgent';

import assert from 'node:assert/strict';
import { splitRequestLine, splitTarget } from '../../../src/core/text/requestTarget';

describe('splitRequestLine', () => {
  for (const [text, expected] of [
    ['GET /a HTTP/1.1', { method: 'GET', target: '/a', protocol: 'HTTP/1.1' }],
    ['PUT /a?acl HTTP/1.0', { method: 'PUT', target: '/a?acl', protocol: 'HTTP/1.0' }],
    ['GET / HTTP/2', { method: 'GET', target: '/', protocol: 'HTTP/2' }],
    ['OPTIONS * HTTP/1.1', { method: 'OPTIONS', target: '*', protocol: 'HTTP/1.1' }],
    ['get /a HTTP/1.1', { method: 'get', target: '/a', protocol: 'HTTP/1.1' }],
    ['M-SEARCH * HTTP/1.1', { method: 'M-SEARCH', target: '*', protocol: 'HTTP/1.1' }],
    ['GET /a b "c" d HTTP/1.1', { method: 'GET', target: '/a b "c" d', protocol: 'HTTP/1.1' }],
    ['GET /a HTTP/1.1 HTTP/1.1', { method: 'GET', target: '/a HTTP/1.1', protocol: 'HTTP/1.1' }],
    ['GET  /a  HTTP/1.1', { method: 'GET', target: ' /a ', protocol: 'HTTP/1.1' }],
    ['GET /a?x-foo=bar', { method: 'GET', target: '/a?x-foo=bar' }],
    ['GET /a HTTP/', { method: 'GET', target: '/a', protocol: 'HTTP/' }],
    ['GET /a HT', { method: 'GET', target: '/a HT' }],
    ['GET /photos/M\u00e4rz.jpg HTTP/1.1', { method: 'GET', target: '/photos/M\u00e4rz.jpg', protocol: 'HTTP/1.1' }],
    ['GET', { method: 'GET', target: '' }],
    ['GET ', { method: 'GET', target: '' }],
    ['GET HTTP/1.1', { method: 'GET', target: '', protocol: 'HTTP/1.1' }],
    ['/a', { target: '/a' }],
    ['/a HTTP/1.1', { target: '/a', protocol: 'HTTP/1.1' }],
    [' HTTP/1.1', { target: '', protocol: 'HTTP/1.1' }],
    ['key.jpg', { target: 'key.jpg' }],
    ['\u0016\u0003\u0001 x', { target: '\u0016\u0003\u0001 x' }],
    ['*', { target: '*' }],
    ['', { target: '' }],
  ] as const) {
    it(JSON.stringify(text), () => assert.deepEqual(splitRequestLine(text), expected));
  }
});

describe('splitTarget', () => {
  for (const [target, expected] of [
    ['/', { form: 'origin', path: '/' }],
    ['/a?acl', { form: 'origin', path: '/a', query: 'acl' }],
    ['/a?', { form: 'origin', path: '/a', query: '' }],
    ['/a?b?c', { form: 'origin', path: '/a', query: 'b?c' }],
    ['//a', { form: 'origin', path: '//a' }],
    ['*', { form: 'asterisk', path: '*' }],
    ['http://example.com/a?acl', { form: 'absolute', authority: 'example.com', path: '/a', query: 'acl' }],
    ['HTTPS://example.com:443', { form: 'absolute', authority: 'example.com:443', path: '/' }],
    ['http://example.com?a/b', { form: 'absolute', authority: 'example.com', path: '/', query: 'a/b' }],
    ['http://', { form: 'absolute', authority: '', path: '/' }],
    ['a/b', { form: 'other', path: 'a/b' }],
    ['example.com:443', { form: 'other', path: 'example.com:443' }],
    ['', { form: 'other', path: '' }],
  ] as const) {
    it(JSON.stringify(target), () => assert.deepEqual(splitTarget(target), expected));
  }
});

/** Texts of other log formats and of no log at all: none of them may ever be taken for an S3 access log. */
export const otherFormats: Readonly<Record<string, string>> = {
  'Apache common': `192.0.2.3 - alice [30/Mar/2026:10:15:02 +0000] "GET /index.html HTTP/1.1" 200 2326
192.0.2.4 - - [30/Mar/2026:10:15:03 +0000] "GET /logo.png HTTP/1.1" 404 209`,
  'Apache combined': `192.0.2.3 - - [30/Mar/2026:10:15:02 +0000] "GET / HTTP/1.1" 200 45 "https://www.example.com/" "Mozilla/5.0"`,
  'Apache with virtual hosts': `www.example.com:443 192.0.2.3 - alice [30/Mar/2026:10:15:02 +0000] "GET / HTTP/1.1" 200 12 "-" "curl/8.12.1"`,
  'Apache errors': `[Mon Mar 30 10:15:02.123456 2026] [core:error] [pid 4242:tid 1] [client 192.0.2.3:51234] AH00126: Invalid URI in request`,
  'nginx without a user': `192.0.2.3 - [30/Mar/2026:10:15:02 +0000] "GET / HTTP/1.1" 200 612 "-" "curl/8.12.1" 0.003`,
  'nginx before an S3 gateway': `192.0.2.3 gateway [30/Mar/2026:10:15:02 +0000] "GET /REST.GET.OBJECT HTTP/1.1" 200 612`,
  'nginx ingress': `192.0.2.3 - [192.0.2.3] - - [30/Mar/2026:10:15:02 +0000] "GET /healthz HTTP/1.1" 200 2 "-" "kube-probe/1.31" 119 0.001 [default-web-80] 10.0.0.7:8080 2 0.001 200`,
  'Application Load Balancer': `https 2026-03-30T10:15:02.186641Z app/web/50dc6c495c0c9188 192.0.2.3:2817 10.0.0.1:80 0.086 0.048 0.037 200 200 0 57 "GET https://www.example.com:443/ HTTP/1.1" "curl/8.12.1" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 arn:aws:elasticloadbalancing:us-east-2:123456789012:targetgroup/web/73e2d6bc24d8a067 "Root=1-58337281-1d84f3d73c47ec4e58577259" "www.example.com" "-" 1 2026-03-30T10:15:02.135000Z "forward" "-" "-" "10.0.0.1:80" "200" "-" "-"`,
  'Network Load Balancer': `tls 2.0 2026-03-30T10:15:02 net/web/c6e77e28c25b2234 g3d4b5e8bb8464cd 192.0.2.3:51341 10.0.0.1:443 5 2 98 246 - arn:aws:acm:us-east-2:123456789012:certificate/2a108f19-aded-46b0-8493-c63eb1ef4a99 - ECDHE-RSA-AES128-SHA tlsv12 - www.example.com - - - 2026-03-30T10:15:02`,
  'Classic Load Balancer': `2026-03-30T10:15:02.945958Z web 192.0.2.3:2817 10.0.0.1:80 0.000073 0.001048 0.000057 200 200 0 29 "GET http://www.example.com:80/ HTTP/1.1" "curl/8.12.1" - -`,
  'CloudFront standard': `#Version: 1.0
#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status
2026-03-30\t10:15:02\tFRA2-C1\t182\t192.0.2.3\tGET\td111111abcdef8.cloudfront.net\t/view.html\t200`,
  'VPC flow log': `version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status
2 123456789012 eni-1235b8ca123456789 192.0.2.3 10.0.0.1 20641 22 6 20 4249 1774865702 1774865762 ACCEPT OK`,
  'IIS W3C': `#Software: Microsoft Internet Information Services 10.0
#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) sc-status
2026-03-30 10:15:02 10.0.0.1 GET /default.htm - 443 - 192.0.2.3 Mozilla/5.0 200`,
  syslog: `Mar 30 10:15:02 host sshd[4242]: Accepted publickey for alice from 192.0.2.3 port 51234 ssh2
<165>1 2026-03-30T10:15:02.003Z host app 4242 ID47 - REST.GET.OBJECT answered`,
  HAProxy: `Mar 30 10:15:02 host haproxy[4242]: 192.0.2.3:33317 [30/Mar/2026:10:15:02.655] http-in static/srv1 10/0/30/69/109 200 2750 - - ---- 1/1/1/1/0 0/0 {1wt.eu} {} "GET /index.html HTTP/1.1"`,
  Squid: `1774865702.003    109 192.0.2.3 TCP_MISS/200 2750 GET http://www.example.com/ - HIER_DIRECT/198.51.100.1 text/html`,
  Tomcat: `192.0.2.3 alice [30/Mar/2026:10:15:02 +0000] POST /upload HTTP/1.1 200 12 in 34 ms by REST API`,
  'JSON lines': `{"time":"2026-03-30T10:15:02Z","operation":"REST.GET.OBJECT","bucket":"amzn-s3-demo-bucket"}
{"time":"2026-03-30T10:15:03Z","operation":"REST.PUT.OBJECT","bucket":"amzn-s3-demo-bucket"}`,
  'the JSON form of access logs': `{"schema_version_id":"V_1_0","bucket_arn":"arn:aws:s3:::amzn-s3-demo-bucket","bucket_name":"amzn-s3-demo-bucket","request_time":"2026-03-30T10:15:02.000Z","operation":"REST.GET.OBJECT","key_name":"a.txt"}`,
  CSV: `bucket_owner,bucket,time,remote_ip,requester,request_id,operation
79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be,amzn-s3-demo-bucket,[30/Mar/2026:10:15:02 +0000],192.0.2.3,-,3E57427F3EXAMPLE,REST.GET.OBJECT`,
  CloudTrail: `{"Records":[{"eventVersion":"1.11","userIdentity":{"type":"AWSAccount","accountId":"anonymous"},"eventTime":"2026-03-30T10:15:02Z","eventSource":"s3.amazonaws.com","eventName":"GetObject","requestParameters":{"bucketName":"amzn-s3-demo-bucket","key":"a.txt"}}]}`,
  'Ceph operations': `{"bucket":"amzn-s3-demo-bucket","time":"2026-03-30T10:15:02.000000Z","remote_addr":"192.0.2.3","user":"alice","operation":"get_obj","uri":"GET /amzn-s3-demo-bucket/a.txt HTTP/1.1","http_status":"200"}`,
  'MinIO audit': `{"version":"1","deploymentid":"01234567","time":"2026-03-30T10:15:02Z","api":{"name":"GetObject","bucket":"amzn-s3-demo-bucket","object":"a.txt","statusCode":200},"remotehost":"192.0.2.3"}`,
  'Google Cloud Storage usage': `"time_micros","c_ip","c_ip_type","cs_method","cs_uri","sc_status","cs_bytes","cs_operation","cs_bucket","cs_object"
"1774865702000000","192.0.2.3","1","GET","/storage/v1/b/example/o/a.txt","200","0","storage.objects.get","example","a.txt"`,
  checksums: `79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be  2026-03-30-10-00-00-3E57427F3A1B5C7D
79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be *access.log`,
  'what grep prints': `logs/2026-03-30:79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be amzn-s3-demo-bucket [30/Mar/2026:10:15:02 +0000] 192.0.2.3 - 3E57427F3EXAMPLE REST.GET.OBJECT a.txt "GET /a.txt HTTP/1.1" 200 - 1 1 1 1 "-" "-" -`,
  'prose with one record': `An access log of S3 has a record in every line. Here is one:

79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be amzn-s3-demo-bucket [30/Mar/2026:10:15:02 +0000] 192.0.2.3 - 3E57427F3EXAMPLE REST.GET.OBJECT a.txt "GET /a.txt HTTP/1.1" 200 - 1 1 1 1 "-" "-" -

The first field is the owner of the bucket.`,
  'source code': `const line = '79a59df9 amzn-s3-demo-bucket [30/Mar/2026:10:15:02 +0000] 192.0.2.3 - 3E57 REST.GET.OBJECT a.txt';
assert.equal(read(line).operation, 'REST.GET.OBJECT');`,
  'a list of operations': `REST.GET.OBJECT
REST.PUT.OBJECT
BATCH.DELETE.OBJECT`,
  nothing: '',
  blanks: '\n \n\t\n',
};

'use strict';
// Signed-in staff try calls out with their session; the check value keeps other sites from doing so in their name.
let csrf = null;
fetch('/session').then(answer => answer.json()).then(session => { csrf = session.csrf ?? null; });

SwaggerUIBundle({
  urls: [
    { name: '全部 hall', url: '/openapi/hall' },
    { name: '收件受理 intake', url: '/openapi/intake' },
    { name: '办件 cases', url: '/openapi/cases' },
    { name: '监督问责 accountability', url: '/openapi/accountability' },
    { name: '考勤 attendance', url: '/openapi/attendance' },
  ],
  dom_id: '#documents',
  deepLinking: true,
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
  requestInterceptor: request => {
    if (csrf && request.method && request.method !== 'GET') {
      request.headers[csrf.header] = csrf.token;
    }
    return request;
  },
});

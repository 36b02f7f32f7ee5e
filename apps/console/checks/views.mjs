const ask = '/ask?from=RU&to=KP&items=air+defence+missiles&on=2024-06-20';

/** Every page of the console, with what must stand on it before it is looked at. */
export const VIEWS = [
  { name: 'alerts', path: '/alerts', ready: '[data-row]' },
  { name: 'alerts-none', path: '/alerts?q=nothing+fits+this', ready: 'text=No alert fits these filters' },
  { name: 'alert-possible', path: '/alerts/41', ready: 'article h3, details h3' },
  { name: 'alert-review', path: '/alerts/40', ready: 'details h3' },
  { name: 'paste', path: '/articles/new', ready: 'textarea' },
  { name: 'ask', path: '/ask', ready: 'text=For example' },
  { name: 'ask-answer', path: ask, ready: 'details h3' },
  { name: 'regimes', path: '/regimes', ready: 'table' },
  { name: 'regime-kp', path: '/regimes/KP-1718?on=2016-03-02', ready: 'figure' },
  { name: 'regime-sd', path: '/regimes/SD-1556', ready: 'figure' },
  { name: 'sources', path: '/sources', ready: 'table' },
  { name: 'source', path: '/sources/s-2', ready: 'figure' },
  { name: 'source-paused', path: '/sources/s-3', ready: 'figure' },
  { name: 'webhooks', path: '/webhooks', ready: 'table' },
  { name: 'deliveries', path: '/webhooks/w-2', ready: 'table' },
  { name: 'api-keys', path: '/api-keys', ready: 'table' },
  { name: 'not-found', path: '/no/such/page', ready: 'h1' },
];

// Receivers of webhooks on loopback, one server each: `healthy` ones answer at once, `hanging` ones never, `failing` ones
// with 500, `flaky` ones with 500 every third time. Started by webhook-load.mjs, which asks for what was received.
import { createServer } from 'node:http';

const received = [];
let counts = 0;

function answer(kind, endpoint, request, response) {
  if (kind === 'hanging') return;
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    counts += 1;
    const refuses = kind === 'failing' || (kind === 'flaky' && counts % 3 === 0);
    if (!refuses) {
      const { data } = JSON.parse(Buffer.concat(chunks).toString());
      const id = request.headers['webhook-id'];
      received.push({ endpoint, id, at: Date.now(), alert: data.alert.id, sequence: data.sequence });
    }
    response.writeHead(refuses ? 500 : 204).end();
  });
}

async function listen(kind, endpoint) {
  const server = createServer((request, response) => answer(kind, endpoint, request, response));
  server.keepAliveTimeout = 60_000;
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server.address().port;
}

process.on('message', async ({ kinds, ask }) => {
  if (kinds) {
    const ports = [];
    for (const [endpoint, kind] of kinds.entries()) ports.push(await listen(kind, endpoint));
    process.send({ ports });
  }
  if (ask === 'count') process.send({ count: received.length });
  if (ask === 'all') process.send({ received });
});
process.on('disconnect', () => process.exit(0));

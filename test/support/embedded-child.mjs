// A process that starts or joins an embedded server, tells so in one line, and lives until it is killed or told to stop.
import { startEmbedded } from '../../dist/libs/database/src/index.js';

const warnings = [];
const log = (level, message) => {
  if (level === 'warn') warnings.push(message);
};
const flags = ['-c', 'fsync=off'];
const { pid, port, owned, url, stop, lost } = await startEmbedded({
  home: process.argv[2],
  database: 'app',
  flags,
  log,
});
process.send({ pid, port, owned, url, warnings });
process.on('message', async () => {
  await stop();
  process.disconnect();
});
void lost.then((reason) => process.connected && process.send({ lost: reason.kind }));

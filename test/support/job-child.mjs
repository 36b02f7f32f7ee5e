// A process that takes one job and never finishes it, until it is killed.
import { defineQueue, openJobQueue } from '../../dist/libs/jobs/src/index.js';

const [url, name] = process.argv.slice(2);
const queue = defineQueue(name, { retries: 1 });
const jobs = await openJobQueue({ url, queues: [queue], onError: (error) => process.send({ error: error.message }) });
jobs.work(queue, (job) => {
  process.send({ took: job.id });
  return new Promise(() => undefined);
});

import { startTestServer } from './test-server.mjs';

/** Runs once for each project that needs a database; all of them share the one server of the run. */
export default async function setUp() {
  const shared = (globalThis.embargoTestServer ??= { users: 0, started: undefined });
  shared.users += 1;
  shared.started ??= startTestServer();
  const { url, template } = await shared.started;
  process.env.EMBARGO_TEST_SERVER = url;
  process.env.EMBARGO_TEST_TEMPLATE = template;
}

/** The last project to end takes the server along. */
export default async function tearDown() {
  const shared = globalThis.embargoTestServer;
  if (!shared) return;
  shared.users -= 1;
  if (shared.users > 0) return;
  globalThis.embargoTestServer = undefined;
  await (await shared.started).stop();
}

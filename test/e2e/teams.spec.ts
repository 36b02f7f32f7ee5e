import { type ApiCaller, apiCaller } from '../support/api-caller.js';
import { startTestService, type TestService } from '../support/test-service.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('teams over HTTP', () => {
  let service: TestService;
  let administrator: ApiCaller;

  beforeAll(async () => {
    service = await startTestService();
    administrator = apiCaller(service, await service.signIn());
  });
  afterAll(() => service.close());

  it.each([
    {},
    { name: '' },
    { name: '  ' },
    { name: 'x'.repeat(101) },
    { name: 'Iran', colour: 'red' },
    { name: null },
  ])('refuses %j', async (body) => {
    expect((await administrator('POST', 'teams', body)).status).toBe(422);
  });

  it('are made, renamed, listed and removed', async () => {
    const { status, body } = await administrator('POST', 'teams', { name: ' Iran desk ' });
    expect([status, body]).toEqual([201, expect.objectContaining({ name: 'Iran desk', members: 0, keys: 0 })]);
    const again = await administrator('POST', 'teams', { name: 'iran desk' });
    expect([again.status, again.body.code]).toEqual([409, 'duplicate-team']);
    expect((await administrator('PATCH', `teams/${body.id}`, { name: 'Gulf desk' })).body.name).toBe('Gulf desk');
    expect((await administrator('GET', 'teams')).body.items).toMatchObject([{ id: body.id, name: 'Gulf desk' }]);
    expect((await administrator('DELETE', `teams/${body.id}`)).status).toBe(204);
    expect((await administrator('GET', `teams/${body.id}`)).status).toBe(404);
  });

  it('take people and API keys in and let them go; twice is as good as once', async () => {
    const { body: team } = await administrator('POST', 'teams', { name: 'Korea desk' });
    const { user } = (await administrator('POST', 'users', { email: 'kim@example.org', name: 'Kim', role: 'analyst' }))
      .body;
    const { apiKey } = (await administrator('POST', 'api-keys', { name: 'import', role: 'viewer' })).body;
    const paths = [`teams/${team.id}/people/${user.id}`, `teams/${team.id}/api-keys/${apiKey.id}`];
    for (const path of [...paths, ...paths]) expect((await administrator('PUT', path)).status).toBe(204);
    expect((await administrator('GET', `teams/${team.id}`)).body).toMatchObject({
      people: [{ email: 'kim@example.org' }],
      apiKeys: [{ name: 'import' }],
    });
    for (const path of [...paths, ...paths]) expect((await administrator('DELETE', path)).status).toBe(204);
    expect((await administrator('GET', `teams/${team.id}`)).body).toMatchObject({ people: [], apiKeys: [] });
    const missing = await administrator('PUT', `teams/${team.id}/people/${NOBODY}`);
    expect([missing.status, missing.body.detail]).toEqual([404, 'There is no such person.']);
  });
});

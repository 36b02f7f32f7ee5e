import { connectionProblem, maskUrl, serverTooOld } from './connection-problem.js';

const url = 'postgres://anna:s3cret@db.example.org:6432/embargo';

const fault = (code: string, message: string) => Object.assign(new Error(message), { code });

describe('a DATABASE_URL that does not work', () => {
  it.each([
    [
      'ECONNREFUSED',
      'connect ECONNREFUSED',
      'host-refused',
      /nothing listens on db\.example\.org:6432.*Start the server/,
    ],
    ['ENOTFOUND', 'getaddrinfo ENOTFOUND', 'host-unknown', /no host "db\.example\.org"/],
    ['ETIMEDOUT', 'connect ETIMEDOUT', 'timeout', /does not answer.*firewall/],
    [
      '28P01',
      'password authentication failed for user "anna"',
      'authentication-failed',
      /refuses the user "anna".*%-codes/,
    ],
    ['28000', 'no pg_hba.conf entry for host, no encryption', 'tls-required', /sslmode=require/],
    ['28000', 'role "anna" is not permitted to log in', 'authentication-failed', /refuses the user/],
    ['3D000', 'database "embargo" does not exist', 'database-missing', /CREATE DATABASE "embargo" OWNER "anna"/],
    ['42501', 'permission denied for schema public', 'permission-denied', /ALTER DATABASE "embargo" OWNER TO "anna"/],
    ['53300', 'sorry, too many clients already', 'too-many-connections', /max_connections/],
    ['57P03', 'the database system is starting up', 'not-ready', /Try again/],
    ['', 'The server does not support SSL connections', 'tls-unsupported', /Remove sslmode/],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'self-signed certificate', 'tls-not-trusted', /sslrootcert/],
    ['', 'Connection terminated due to connection timeout', 'timeout', /does not answer/],
    ['XX000', 'something odd', 'connection-failed', /something odd/],
  ])('%s "%s" is told as %s', (code, message, expected, words) => {
    const problem = connectionProblem(fault(code, message), url);
    expect(problem.code).toBe(expected);
    expect(problem.message).toMatch(words);
    expect(problem.message).toContain('postgres://anna:***@db.example.org:6432/embargo');
    expect(problem.message).not.toContain('s3cret');
  });

  it('is understood when a name with several addresses refuses on each', () => {
    const both = new AggregateError([fault('ECONNREFUSED', '::1'), fault('ECONNREFUSED', '127.0.0.1')], '');
    expect(connectionProblem(both, url).code).toBe('host-refused');
  });

  it('is understood through the wrapping of the data source', () => {
    const wrapped = Object.assign(new Error('query failed'), { driverError: fault('3D000', 'no such database') });
    expect(connectionProblem(wrapped, url).code).toBe('database-missing');
  });

  it.each(['mysql://a:b@host/x', 'localhost:5432', '', 'postgres://anna:100%@host:port/x'])(
    '"%s" is no address at all',
    (text) => {
      const problem = connectionProblem(new Error('whatever'), text);
      expect(problem).toMatchObject({
        code: 'not-a-postgres-url',
        message: expect.stringContaining('postgres://user:password@'),
      });
    },
  );

  it('is told when the server is too old', () => {
    expect(serverTooOld(url, '13.4')).toMatchObject({
      code: 'server-too-old',
      message: expect.stringMatching(/13\.4.*15 or newer/),
    });
  });
});

describe('masking an address', () => {
  it.each([
    ['postgres://a:p@ss:w@rd@host/db', 'postgres://a:***@host/db'],
    ['postgres://a@host/db', 'postgres://a@host/db'],
    ['postgres://host/db?user=a&password=geheim&x=1', 'postgres://host/db?user=a&password=***&x=1'],
  ])('%s', (from, to) => expect(maskUrl(from)).toBe(to));
});

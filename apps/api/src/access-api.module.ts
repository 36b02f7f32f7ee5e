import { hkdfSync } from 'node:crypto';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AccessModule, SecondFactorSecrets, SecretKeeper, SessionSettings } from '#libs/access';
import { publicUrl, readSecretKeys, type Settings } from '#libs/config';
import { KeyRing } from '#libs/secrets';
import { ApiKeysController } from './api-keys/api-keys.controller.js';
import { providerSignIn } from './provider-sign-in.js';
import { ForgottenController } from './session/forgotten.controller.js';
import { ProviderController } from './session/provider.controller.js';
import { SecondFactorController } from './session/second-factor.controller.js';
import { SessionController } from './session/session.controller.js';
import { TeamsController } from './teams/teams.controller.js';
import { ConsoleAddress, PasswordLinks } from './users/password-links.js';
import { UsersController } from './users/users.controller.js';

const sessionSettings = (settings: Settings) =>
  new SessionSettings(
    settings.SESSION_IDLE_MINUTES,
    settings.SESSION_HOURS_MAX,
    settings.SECURE_COOKIES,
    settings.SECOND_FACTOR_ROLES,
  );

/** From the one key of the settings, so that no other use of it can make a mark. */
const deviceKey = (settings: Settings) =>
  new Uint8Array(hkdfSync('sha256', readSecretKeys(settings)[0] as Buffer, '', 'embargo-watch known devices', 32));

/** Secrets of second factors are sealed with the keys of the settings, for nothing else. */
@Global()
@Module({
  providers: [
    { provide: SecretKeeper, inject: [KeyRing], useFactory: (keys: KeyRing) => new SecondFactorSecrets(keys) },
  ],
  exports: [SecretKeeper],
})
class AccessSecrets {}

/** Signing in, people, and keys: all that decides who may do what. */
@Module({})
export class AccessApiModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: AccessApiModule,
      imports: [AccessModule.with(sessionSettings(settings), deviceKey(settings)), AccessSecrets],
      controllers: [
        SessionController,
        SecondFactorController,
        ForgottenController,
        ProviderController,
        UsersController,
        TeamsController,
        ApiKeysController,
      ],
      providers: [
        ...providerSignIn(settings),
        PasswordLinks,
        { provide: ConsoleAddress, useValue: { url: publicUrl(settings) } },
      ],
    };
  }
}

import { type DynamicModule, Module } from '@nestjs/common';
import { AccessGuard } from './access.guard.js';
import { ApiKeyRepository } from './api-key.repository.js';
import { AuthenticationService, SessionSettings } from './authentication.service.js';
import { OneTimeLinkRepository } from './people/one-time-link.repository.js';
import { PeopleService } from './people/people.service.js';
import { Refusals } from './refusals.js';
import { SecondFactorService } from './second-factor/second-factor.service.js';
import { SessionRepository } from './session.repository.js';
import { KnownDevices } from './sign-in/known-device.js';
import { PasswordChecker } from './sign-in/password-checker.js';
import { SignInFailures } from './sign-in/sign-in-failures.js';
import { SignInService } from './sign-in.service.js';
import { CallersView } from './teams/callers-view.js';
import { TeamRepository } from './teams/team.repository.js';
import { TeamService } from './teams/team.service.js';
import { UserRepository } from './user.repository.js';

@Module({})
export class AccessModule {
  /** `deviceKey` signs the marks of known devices. */
  static with(settings: SessionSettings, deviceKey: Uint8Array): DynamicModule {
    const providers = [
      { provide: SessionSettings, useValue: settings },
      { provide: KnownDevices, useValue: new KnownDevices(deviceKey) },
      UserRepository,
      SessionRepository,
      ApiKeyRepository,
      OneTimeLinkRepository,
      SignInFailures,
      PasswordChecker,
      SecondFactorService,
      PeopleService,
      CallersView,
      TeamRepository,
      TeamService,
      SignInService,
      AuthenticationService,
      Refusals,
      AccessGuard,
    ];
    return { module: AccessModule, global: true, providers, exports: providers };
  }
}

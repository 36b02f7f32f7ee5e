import { type DynamicModule, Module } from '@nestjs/common';
import { AccessGuard } from './access.guard.js';
import { ApiKeyRepository } from './api-key.repository.js';
import { AuthenticationService, SessionSettings } from './authentication.service.js';
import { SessionRepository } from './session.repository.js';
import { SignInService } from './sign-in.service.js';
import { UserRepository } from './user.repository.js';

@Module({})
export class AccessModule {
  static with(settings: SessionSettings): DynamicModule {
    const providers = [
      { provide: SessionSettings, useValue: settings },
      UserRepository,
      SessionRepository,
      ApiKeyRepository,
      SignInService,
      AuthenticationService,
      AccessGuard,
    ];
    return { module: AccessModule, global: true, providers, exports: providers };
  }
}

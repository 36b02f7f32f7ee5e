import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OneTimeLinkRepository } from './people/one-time-link.repository.js';
import { forgetUsedStates } from './provider/provider-sign-in.service.js';
import { SessionRepository, type SessionLimits } from './session.repository.js';
import { SignInFailures } from './sign-in/sign-in-failures.js';

/** Lets go what opens nothing any more and holds nobody up: ended sessions, links that ran out, old wrong passwords. */
@Injectable()
export class AccessRetention {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly links: OneTimeLinkRepository,
    private readonly failures: SignInFailures,
    private readonly database: DataSource,
  ) {}

  async apply(limits: SessionLimits): Promise<void> {
    await this.sessions.deleteEnded(limits);
    await this.links.deleteEnded();
    await this.failures.deleteForgotten();
    await forgetUsedStates(this.database);
  }
}

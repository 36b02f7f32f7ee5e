import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Courier } from '#libs/webhooks';

/** Shorter than the supervisor waits before it kills. What is under way then is sent again by the next courier. */
const GRACE_MS = 6000;

/** The last step of the flow: this process's courier of webhooks. */
@Injectable()
export class Deliveries implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(private readonly courier: Courier) {}

  onApplicationBootstrap(): void {
    this.courier.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.courier.stop(GRACE_MS);
  }
}

import type { Provider } from '@nestjs/common';
import { publicUrl, type Settings } from '#libs/config';
import type { Logger } from '#libs/logging';
import { Mailer } from '#libs/mail';
import { Outbound } from '#libs/outbound';
import { KeyRing } from '#libs/secrets';
import {
  AttemptLog,
  Courier,
  LaneRepository,
  MailRound,
  ReceiverCheck,
  Sender,
  WebhookAddresses,
  WebhookSecrets,
} from '#libs/webhooks';
import { DataSource } from 'typeorm';

/** What of the webhooks depends on the settings. */
export function webhookProviders(settings: Settings, logger: Logger): Provider[] {
  return [
    {
      provide: WebhookAddresses,
      inject: [Outbound],
      useFactory: (outbound: Outbound) =>
        new WebhookAddresses(outbound, settings.dangerous_allow_private_networks !== 'none'),
    },
    { provide: WebhookSecrets, inject: [KeyRing], useFactory: (keys: KeyRing) => new WebhookSecrets(keys) },
    {
      provide: Sender,
      inject: [Outbound, WebhookSecrets, WebhookAddresses],
      useFactory: (outbound: Outbound, secrets: WebhookSecrets, addresses: WebhookAddresses) =>
        new Sender(outbound, secrets, addresses, publicUrl(settings)),
    },
    {
      provide: ReceiverCheck,
      inject: [Outbound, WebhookSecrets, WebhookAddresses],
      useFactory: (outbound: Outbound, secrets: WebhookSecrets, addresses: WebhookAddresses) =>
        new ReceiverCheck(outbound, secrets, addresses, publicUrl(settings)),
    },
    {
      provide: Courier,
      inject: [LaneRepository, Sender, AttemptLog],
      useFactory: (lanes: LaneRepository, sender: Sender, log: AttemptLog) =>
        new Courier(lanes, sender, log, (error) =>
          logger.error({ err: error }, 'the delivery of webhooks has a fault; it keeps trying'),
        ),
    },
    {
      provide: MailRound,
      inject: [DataSource, Mailer],
      useFactory: (database: DataSource, mailer: Mailer) => new MailRound(database, mailer),
    },
  ];
}

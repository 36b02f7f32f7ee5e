import { Injectable } from '@nestjs/common';
import { type Principal, whoOf } from '#libs/access';
import { Audit, type AuditAction, type Json } from '#libs/audit';
import {
  type CheckedReceiver,
  EVENT_TYPES,
  formOf,
  generateSecret,
  type NewWebhook,
  parseSecret,
  publicKeyOf,
  type SealedSecret,
  type TemplateContentType,
  templateProblem,
  WebhookAddresses,
  type WebhookChange,
  WebhookRepository,
  WebhookSecrets,
  type WebhookWithHealth,
} from '#libs/webhooks';
import { DataSource, type EntityManager } from 'typeorm';
import { notFound, problem } from '../problem/problem.js';
import type { ChangeWebhookDto, CreateWebhookDto, NewSecretDto, RotateSecretDto } from './webhook.dto.js';
import type { SecretView } from './webhook.view.js';

const KINDS = { v1: 'hmac', v1a: 'ed25519' } as const;
const OVERLAP_HOURS = 24;
const HOUR_MS = 3_600_000;

/** A secret as it is shown, once. */
export interface ShownSecret {
  /** `whsec_...`, which the receiver needs; null for ed25519, whose secret half stays here. */
  secret: string | null;
  /** `whpk_...`, which the receiver needs for ed25519. */
  publicKey: string | null;
}

/** What is done to webhooks on behalf of people, each with its line in the audit. */
@Injectable()
export class WebhookDesk {
  constructor(
    private readonly database: DataSource,
    private readonly webhooks: WebhookRepository,
    private readonly box: WebhookSecrets,
    private readonly addresses: WebhookAddresses,
    private readonly audit: Audit,
  ) {}

  async add(principal: Principal, { signature, secret, ...body }: CreateWebhookDto) {
    await this.mustBeReachable(body.url);
    const { sealed, shown } = this.newSecret({ signature, secret });
    const settings: NewWebhook = { ...body, events: body.events ?? [...EVENT_TYPES], ...templateOf(body) };
    mustRender(settings);
    const id = await this.database.transaction(async (manager) => {
      const added = await this.webhooks.insert(manager, settings, sealed);
      await this.tell(manager, principal, 'webhook.added', { id: added, name: body.name }, { new: told(settings) });
      return added;
    });
    return { webhook: (await this.webhooks.find(id))!, shown };
  }

  async change(principal: Principal, id: string, body: ChangeWebhookDto): Promise<WebhookWithHealth> {
    const before = await this.require(id);
    if (body.url !== undefined) await this.mustBeReachable(body.url);
    const form = isOfTemplate(body) ? templateOf(Object.assign(inUse(before), body)) : {};
    const change: WebhookChange = Object.assign({}, body, form);
    mustRender(Object.assign({}, before, change));
    await this.database.transaction(async (manager) => {
      await this.webhooks.change(manager, id, change);
      const old = told(Object.fromEntries(Object.keys(change).map((key) => [key, before[key as keyof WebhookChange]])));
      await this.tell(manager, principal, 'webhook.changed', before, { old, new: told(change) });
    });
    return this.require(id);
  }

  async remove(principal: Principal, id: string): Promise<void> {
    const before = await this.require(id);
    await this.database.transaction(async (manager) => {
      await this.webhooks.delete(manager, id);
      await this.tell(manager, principal, 'webhook.removed', before, { old: { url: before.url } });
    });
  }

  async rotate(principal: Principal, id: string, { overlapHours = OVERLAP_HOURS, ...wanted }: RotateSecretDto) {
    const webhook = await this.require(id);
    const { sealed, shown } = this.newSecret(wanted);
    const overlapEndsAt = new Date(Date.now() + overlapHours * HOUR_MS);
    await this.database.transaction(async (manager) => {
      await this.webhooks.rotate(manager, id, sealed, overlapEndsAt);
      await this.tell(manager, principal, 'webhook.secret-rotated', webhook, { new: { overlapHours } });
    });
    return { ...shown, overlapEndsAt };
  }

  /** Of those that sign now. The secret halves stay sealed. */
  async secrets(id: string): Promise<SecretView[]> {
    return (await this.webhooks.secrets(id)).map(({ kind, sealed, createdAt, expiresAt }) => ({
      signature: kind === 'hmac' ? 'v1' : 'v1a',
      publicKey: kind === 'hmac' ? null : this.publicKey(sealed),
      createdAt,
      expiresAt,
    }));
  }

  /** What is needed to call it at once. */
  async receiver(id: string): Promise<CheckedReceiver> {
    const { url, format, template, templateContentType } = await this.require(id);
    const sealedSecrets = (await this.webhooks.secrets(id)).map(({ sealed }) => sealed);
    return { url, form: formOf(format, template, templateContentType), sealedSecrets };
  }

  async require(id: string): Promise<WebhookWithHealth> {
    const webhook = await this.webhooks.find(id);
    if (!webhook) throw notFound('webhook');
    return webhook;
  }

  async tell(
    manager: EntityManager,
    principal: Principal,
    what: AuditAction,
    { id, name }: { id: string; name: string },
    change: { old?: Json; new?: Json },
  ): Promise<void> {
    await this.audit.record(manager, { who: whoOf(principal), what, subject: { id, name }, ...change });
  }

  private async mustBeReachable(url: string): Promise<void> {
    const check = await this.addresses.checkForSaving(url);
    if (check.outcome === 'allowed') return;
    throw problem(422, 'address-refused', check.message, [{ path: 'url', message: check.message }]);
  }

  private newSecret({ signature = 'v1', secret }: NewSecretDto): { sealed: SealedSecret; shown: ShownSecret } {
    const text = secret ?? generateSecret(KINDS[signature]);
    const reading = parseSecret(text);
    const fault =
      reading.outcome === 'problem'
        ? reading.message
        : reading.secret.kind === KINDS[signature]
          ? null
          : `The secret is not one for the signature ${signature}.`;
    if (reading.outcome === 'problem' || fault) {
      throw problem(422, 'secret-refused', fault!, [{ path: 'secret', message: fault! }]);
    }
    const { kind } = reading.secret;
    return {
      sealed: { kind, sealed: this.box.seal(text.trim()) },
      shown: { secret: kind === 'hmac' ? text.trim() : null, publicKey: publicKeyOf(reading.secret) },
    };
  }

  private publicKey(sealed: string): string | null {
    try {
      const reading = parseSecret(this.box.open(sealed));
      return reading.outcome === 'secret' ? publicKeyOf(reading.secret) : null;
    } catch {
      // Sealed with another key: the delivery log says so, where something can be done about it.
      return null;
    }
  }
}

type TemplatePart = Pick<CreateWebhookDto, 'format' | 'template' | 'templateContentType'>;

function isOfTemplate(body: TemplatePart): boolean {
  return body.format !== undefined || body.template !== undefined || body.templateContentType !== undefined;
}

function inUse({ format, template, templateContentType }: WebhookWithHealth): TemplatePart {
  return {
    format,
    ...(template === null ? {} : { template }),
    ...(templateContentType === null ? {} : { templateContentType: templateContentType as TemplateContentType }),
  };
}

/** A template is kept with the format `template` and with no other. */
function templateOf({ format = 'standard-webhooks', template, templateContentType }: TemplatePart) {
  if (format !== 'template') return { format, template: null, templateContentType: null };
  if (template === undefined) {
    const message = 'template is missing; the format "template" needs one';
    throw problem(422, 'template-refused', message, [{ path: 'template', message }]);
  }
  return { format, template, templateContentType: templateContentType ?? 'application/json' };
}

function mustRender(webhook: Pick<NewWebhook, 'events' | 'template' | 'templateContentType'>): void {
  if (!webhook.template) return;
  const contentType = webhook.templateContentType as TemplateContentType;
  const message = templateProblem({ template: webhook.template, contentType }, webhook.events);
  if (message) throw problem(422, 'template-refused', message, [{ path: 'template', message }]);
}

/** What the audit keeps of settings. */
function told(settings: object): Json {
  return JSON.parse(JSON.stringify(settings)) as Json;
}

import { type FactoryProvider, Injectable, type OnModuleDestroy, type Provider } from '@nestjs/common';
import {
  IdentityProvider,
  ProviderPeople,
  ProviderSettings,
  ProviderSignInService,
  ProviderTokens,
  SignInAttempts,
  SignInService,
  TeamRepository,
} from '#libs/access';
import { Audit } from '#libs/audit';
import type { Settings } from '#libs/config';
import { createOutbound, type Outbound } from '#libs/outbound';
import { KeyRing } from '#libs/secrets';
import { DataSource } from 'typeorm';

/**
 * A way out for the provider alone: whoever runs the service names the provider, so that it may stand in their own
 * network without sources and webhooks, which others name, getting there.
 */
@Injectable()
class WayToProvider implements OnModuleDestroy {
  readonly outbound: Outbound;

  constructor(settings: Settings) {
    this.outbound = createOutbound({
      dangerousAllowPrivateNetworks: settings.OIDC_NETWORK === 'private' ? 'all' : 'none',
      proxy: settings.OUTBOUND_PROXY,
      noProxy: settings.OUTBOUND_NO_PROXY,
    });
  }

  onModuleDestroy(): Promise<void> {
    return this.outbound.close();
  }
}

function providerSettings(settings: Settings): ProviderSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, PUBLIC_URL: publicUrl } = settings;
  if (!issuer || !clientId || !publicUrl) return null;
  return new ProviderSettings({
    issuer,
    clientId,
    clientSecret: settings.OIDC_CLIENT_SECRET,
    name: settings.OIDC_NAME,
    scopes: settings.OIDC_SCOPES,
    groupsClaim: settings.OIDC_GROUPS_CLAIM,
    roles: settings.OIDC_ROLES,
    teams: settings.OIDC_TEAMS,
    publicUrl,
  });
}

/** Nothing at all where no provider is set. */
export function providerSignIn(settings: Settings): Provider[] {
  const provider = providerSettings(settings);
  if (!provider) return [];
  const service: FactoryProvider<ProviderSignInService> = {
    provide: ProviderSignInService,
    inject: [WayToProvider, DataSource, KeyRing, TeamRepository, SignInService, Audit],
    useFactory: (
      way: WayToProvider,
      database: DataSource,
      keys: KeyRing,
      teams: TeamRepository,
      signIns: SignInService,
      audit: Audit,
    ) =>
      new ProviderSignInService(
        database,
        new IdentityProvider(provider, way.outbound),
        new SignInAttempts(keys),
        new ProviderPeople(database, teams, audit, provider),
        signIns,
        new ProviderTokens(keys),
        audit,
      ),
  };
  return [{ provide: WayToProvider, useFactory: () => new WayToProvider(settings) }, service];
}

import { Controller, Get, HttpCode, Optional, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ProviderSignInService, Public, SessionSettings } from '#libs/access';
import { Mailer } from '#libs/mail';
import type { Request, Response } from 'express';
import { problem } from '../problem/problem.js';
import { knockOf } from './knock.js';
import { NextDto } from './sign-in.dto.js';

@ApiTags('session')
@Controller('session')
export class ProviderController {
  constructor(
    private readonly settings: SessionSettings,
    private readonly mailer: Mailer,
    @Optional() private readonly provider?: ProviderSignInService,
  ) {}

  @Get('ways')
  @Public()
  @ApiOperation({ summary: 'How people may sign in here' })
  ways() {
    return { provider: this.provider ? { name: this.provider.name } : null, mailsLinks: this.mailer.isConfigured };
  }

  /** A plain link of the sign-in page leads here, and the browser on to the provider. */
  @Get('provider')
  @Public()
  @HttpCode(302)
  @ApiOperation({ summary: "Sign in through the company's provider (OpenID Connect): sends the browser there" })
  async begin(@Query() { next }: NextDto, @Res() response: Response): Promise<void> {
    const begun = await this.known().begin(next);
    if (begun.outcome === 'unreachable') return toSignIn(response, 'unreachable');
    response.cookie(this.settings.attemptCookie, begun.cookie, this.settings.attemptCookieOptions);
    response.redirect(302, begun.url);
  }

  /** The provider adds parameters of its own, so that they are read as they come and not as a DTO. */
  @Get('provider/callback')
  @Public()
  @ApiExcludeEndpoint()
  async finish(@Req() request: Request, @Res() response: Response): Promise<void> {
    const query = new URL(request.originalUrl, 'http://here.invalid').searchParams;
    const cookies = (request.cookies ?? {}) as Record<string, unknown>;
    const result = await this.known().finish(query, cookies[this.settings.attemptCookie], knockOf(request));
    const { maxAge: _, ...options } = this.settings.attemptCookieOptions;
    response.clearCookie(this.settings.attemptCookie, options);
    if (result.outcome === 'refused') return toSignIn(response, result.why);
    response.cookie(this.settings.sessionCookie, result.token, this.settings.sessionCookieOptions);
    response.cookie(this.settings.deviceCookie, result.device, this.settings.deviceCookieOptions);
    response.redirect(303, result.next);
  }

  private known(): ProviderSignInService {
    if (!this.provider) throw problem(404, 'no-provider', 'No provider is set up here: sign in with a password.');
    return this.provider;
  }
}

/** The sign-in page has words for the reason; nothing that somebody else wrote is shown there. */
function toSignIn(response: Response, why: string): void {
  response.redirect(303, `/sign-in?refused=${why}`);
}

import { Body, Controller, Delete, Get, HttpCode, Optional, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AuthenticationService,
  CurrentPrincipal,
  mayDo,
  PeopleService,
  type Permission,
  PERMISSIONS,
  type Person,
  ProviderSignInService,
  Public,
  SessionRepository,
  SessionSettings,
  SignedIn,
  type SignIn,
  SignInService,
  whoOf,
} from '#libs/access';
import type { Request, Response } from 'express';
import { problem } from '../problem/problem.js';
import { knockOf } from './knock.js';
import { ChangePasswordDto, ChoosePasswordDto, CodeDto, LinkDto, SignInDto } from './sign-in.dto.js';

type Known = Pick<
  Person,
  'id' | 'email' | 'name' | 'role' | 'mustChangePassword' | 'mustAddSecondFactor' | 'isFromProvider'
>;
/** `permissions` spare pages a table of roles of their own. */
type UserView = Known & { permissions: Permission[] };
/** `secondFactor` instead of `user`: a code has to follow, with this ticket. */
type SignInView = { user: UserView } | { secondFactor: { ticket: string } };

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIns: SignInService,
    private readonly authentication: AuthenticationService,
    private readonly sessions: SessionRepository,
    private readonly people: PeopleService,
    private readonly settings: SessionSettings,
    @Optional() private readonly provider?: ProviderSignInService,
  ) {}

  @Post()
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in with a password' })
  async signIn(
    @Body() body: SignInDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignInView> {
    return this.answer(await this.signIns.signIn(body.email, body.password, knockOf(request)), response);
  }

  @Post('code')
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'The second step of signing in: a code of the authenticator, or a recovery code' })
  async signInWithCode(
    @Body() body: CodeDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignInView & { recoveryCodesLeft: number | null }> {
    const step = await this.signIns.signInWithCode(body.ticket, body.code, knockOf(request));
    switch (step.outcome) {
      case 'signed-in':
        return { ...this.answer(step, response), recoveryCodesLeft: step.recoveryCodesLeft };
      case 'wrong-code':
        throw problem(401, 'code-refused', 'The code is not right, or it was used before.');
      case 'ended':
        throw problem(401, 'sign-in-ended', 'This took too long, or too many codes were wrong. Start again.');
    }
  }

  /** Open to everybody, so that a page may ask without an error in its log. */
  @Get()
  @Public()
  @ApiOperation({ summary: 'Who is signed in; null when nobody is' })
  async current(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ user: UserView | null }> {
    const principal = await this.authentication.principalOf(request, response);
    return { user: principal?.kind === 'user' ? userView(principal) : null };
  }

  @Delete()
  @SignedIn()
  @HttpCode(204)
  @ApiOperation({
    summary: 'Sign out; "next" is where to end the session at the provider, when the person came from one',
  })
  async signOut(
    @CurrentPrincipal() principal: Person,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ next: string } | void> {
    const token = this.authentication.sessionToken(request);
    const providerToken = token && (await this.signIns.signOut(token, principal));
    this.clearCookie(response);
    const next = providerToken && (await this.provider?.endSessionUrl(providerToken));
    if (!next) return;
    response.status(200);
    return { next };
  }

  @Get('all')
  @SignedIn()
  @ApiOperation({ summary: 'Where you are signed in' })
  async list(@CurrentPrincipal() principal: Person) {
    const sessions = await this.sessions.list(principal.id, this.settings);
    return { items: sessions.map((session) => ({ ...session, isThisOne: session.id === principal.sessionId })) };
  }

  @Delete('all')
  @SignedIn()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out everywhere, here as well' })
  async signOutEverywhere(
    @CurrentPrincipal() principal: Person,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.people.endSessions(principal.id, whoOf(principal));
    this.clearCookie(response);
  }

  @Post('password')
  @SignedIn()
  @HttpCode(204)
  @ApiOperation({ summary: 'Choose a new password; ends every other session' })
  async changePassword(
    @CurrentPrincipal() principal: Person,
    @Body() body: ChangePasswordDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const change = await this.signIns.changePassword(principal.id, body.current, body.next, knockOf(request));
    switch (change.outcome) {
      case 'changed':
        this.setCookie(response, change.token);
        return;
      case 'wrong-password':
        throw refusal('current', 'The current password is not right.');
      case 'unfit':
        throw refusal('next', change.message);
      case 'unchanged':
        throw refusal('next', 'The new password must differ from the current one.');
    }
  }

  @Post('link')
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'Whose one-time link this is' })
  async openLink(@Body() { token }: LinkDto) {
    const person = await this.signIns.personOfLink(token);
    if (!person) throw linkEnded();
    return { email: person.email, name: person.name };
  }

  @Post('link/password')
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'Choose a password with a one-time link, and sign in' })
  async choosePassword(
    @Body() { token, password }: ChoosePasswordDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignInView> {
    const choice = await this.signIns.choosePassword(token, password, knockOf(request));
    if (choice.outcome === 'ended') throw linkEnded();
    if (choice.outcome === 'unfit') throw refusal('password', choice.message);
    return this.answer(choice, response);
  }

  private answer(result: SignIn, response: Response): SignInView {
    switch (result.outcome) {
      case 'signed-in': {
        this.setCookie(response, result.token);
        response.cookie(this.settings.deviceCookie, result.device, this.settings.deviceCookieOptions);
        const { id, email, name, role, mustChangePassword, totpConfirmedAt } = result.user;
        const mustAddSecondFactor = !totpConfirmedAt && this.settings.secondFactorRoles.includes(role);
        return {
          user: userView({ id, email, name, role, mustChangePassword, mustAddSecondFactor, isFromProvider: false }),
        };
      }
      case 'second-factor':
        return { secondFactor: { ticket: result.ticket } };
      case 'refused':
        throw problem(401, 'sign-in-refused', 'The e-mail address or the password is not right.');
      case 'paused':
        response.setHeader('retry-after', result.seconds);
        throw problem(
          429,
          'sign-in-paused',
          `Too many wrong passwords from here. Wait ${result.seconds} seconds, or ask an administrator for a new link.`,
        );
      case 'busy':
        response.setHeader('retry-after', 5);
        throw problem(429, 'sign-in-busy', 'Too many people sign in at this moment. Try again in a few seconds.');
    }
  }

  private setCookie(response: Response, token: string): void {
    response.cookie(this.settings.sessionCookie, token, this.settings.sessionCookieOptions);
  }

  private clearCookie(response: Response): void {
    const { maxAge: _, ...options } = this.settings.sessionCookieOptions;
    response.clearCookie(this.settings.sessionCookie, options);
  }
}

function userView(user: Known): UserView {
  const { id, email, name, role, mustChangePassword, mustAddSecondFactor, isFromProvider } = user;
  const permissions = PERMISSIONS.filter((permission) => mayDo(role, permission));
  return { id, email, name, role, mustChangePassword, mustAddSecondFactor, isFromProvider, permissions };
}

const refusal = (path: string, message: string) => problem(422, 'password-refused', message, [{ path, message }]);
const linkEnded = () =>
  problem(410, 'link-ended', 'This link was used or has run out. Ask an administrator for a new one.');

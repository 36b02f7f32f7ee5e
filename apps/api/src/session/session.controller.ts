import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AuthenticationService,
  CurrentPrincipal,
  type Principal,
  Public,
  SESSION_COOKIE,
  SessionSettings,
  SignedIn,
  SignInService,
} from '#libs/access';
import type { Request, Response } from 'express';
import { problem } from '../problem/problem.js';
import { ChangePasswordDto, SignInDto } from './sign-in.dto.js';

type UserView = Pick<Extract<Principal, { kind: 'user' }>, 'id' | 'email' | 'name' | 'role' | 'mustChangePassword'>;

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIns: SignInService,
    private readonly authentication: AuthenticationService,
    private readonly settings: SessionSettings,
  ) {}

  @Post()
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in' })
  async signIn(@Body() body: SignInDto, @Res({ passthrough: true }) response: Response): Promise<{ user: UserView }> {
    const result = await this.signIns.signIn(body.email.trim(), body.password);
    if (result.outcome === 'refused') {
      throw problem(401, 'sign-in-refused', 'The e-mail address or the password is not right.');
    }
    this.setCookie(response, result.token);
    const { id, email, name, role, mustChangePassword } = result.user;
    return { user: { id, email, name, role, mustChangePassword } };
  }

  /** Open to everybody, so that a page may ask without an error in its log. */
  @Get()
  @Public()
  @ApiOperation({ summary: 'Who is signed in; null when nobody is' })
  async current(@Req() request: Request): Promise<{ user: UserView | null }> {
    const principal = await this.authentication.principalOf(request);
    if (principal?.kind !== 'user') return { user: null };
    const { id, email, name, role, mustChangePassword } = principal;
    return { user: { id, email, name, role, mustChangePassword } };
  }

  @Delete()
  @SignedIn()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out' })
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = (request.cookies as Record<string, string>)[SESSION_COOKIE];
    if (token) await this.signIns.signOut(token);
    response.clearCookie(SESSION_COOKIE, this.cookieOptions());
  }

  @Post('password')
  @SignedIn()
  @HttpCode(204)
  @ApiOperation({ summary: 'Choose a new password; ends every other session' })
  async changePassword(
    @CurrentPrincipal() principal: Principal,
    @Body() body: ChangePasswordDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const change = await this.signIns.changePassword(person(principal).id, body.current, body.next);
    switch (change.outcome) {
      case 'changed':
        return this.setCookie(response, change.token);
      case 'wrong-password':
        throw refusal('current', 'The current password is not right.');
      case 'too-short':
        throw refusal('next', `The new password needs at least ${change.lengthMin} characters.`);
      case 'unchanged':
        throw refusal('next', 'The new password must differ from the current one.');
    }
  }

  private setCookie(response: Response, token: string): void {
    const maxAge = this.settings.hoursMax * 3_600_000;
    response.cookie(SESSION_COOKIE, token, { ...this.cookieOptions(), maxAge });
  }

  private cookieOptions() {
    return { httpOnly: true, sameSite: 'strict', secure: this.settings.secureCookies, path: '/api' } as const;
  }
}

function person(principal: Principal): Extract<Principal, { kind: 'user' }> {
  if (principal.kind === 'user') return principal;
  throw problem(403, 'people-only', 'API keys have no session.');
}

const refusal = (path: string, message: string) => problem(422, 'password-refused', message, [{ path, message }]);

import { ApiKeyRow } from './api-key.row.js';
import { SessionRow } from './session.row.js';
import { UserRow } from './user.row.js';

export { AccessGuard, Permit, Public, SignedIn, declaredPermission } from './access.guard.js';
export type { RequestWithPrincipal } from './access.guard.js';
export { AccessModule } from './access.module.js';
export { ApiKeyRepository } from './api-key.repository.js';
export { AuthenticationService, SESSION_COOKIE, SessionSettings } from './authentication.service.js';
export { CurrentPrincipal } from './current-principal.js';
export { hashPassword, PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN, verifyPassword } from './password.js';
export { mayDo, PERMISSIONS, ROLES } from './permissions.js';
export type { Permission, Role } from './permissions.js';
export { principalName, whoOf } from './principal.js';
export type { Principal } from './principal.js';
export { SessionRepository } from './session.repository.js';
export type { SessionLimits } from './session.repository.js';
export { SignInService } from './sign-in.service.js';
export { API_KEY_PREFIX, newToken, tokenHash } from './token.js';
export { UserRepository } from './user.repository.js';
export { ApiKeyRow, SessionRow, UserRow };

export const accessRows = [UserRow, SessionRow, ApiKeyRow];

import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { NextFunction, Request, Response } from 'express';
import { AuthenticationService, SESSION_COOKIE } from '#libs/access';
import { webhooksOfOpenApi } from './webhooks/open-api-webhooks.js';

export function openApiDocument(app: NestExpressApplication) {
  const description =
    'Reported weapons transfers held against the arms measures of the UN Security Council. An alert is a possible ' +
    'violation for a person to judge, never a finding of guilt. Errors are RFC 9457 problem details with a stable "code".';
  const config = new DocumentBuilder()
    .setTitle('Embargo Watch')
    .setDescription(description)
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API key: ewk_...' })
    .addCookieAuth(SESSION_COOKIE)
    .addSecurityRequirements('bearer')
    .build();
  return { ...SwaggerModule.createDocument(app, config), webhooks: webhooksOfOpenApi() };
}

/** The description of the API is behind the door like everything else. */
export function signedInOnly(app: NestExpressApplication) {
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    if (await app.get(AuthenticationService).principalOf(request)) return next();
    const detail = 'Sign in to the console first, or send an API key as "Authorization: Bearer ewk_...".';
    const body = { type: 'about:blank', title: 'Unauthorized', status: 401, code: 'not-signed-in', detail };
    response.status(401).type('application/problem+json').send(JSON.stringify(body));
  };
}

export function serveOpenApi(app: NestExpressApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/openapi.json' });
}

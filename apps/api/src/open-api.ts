import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { SESSION_COOKIE } from '#libs/access';

export function openApiDocument(app: NestExpressApplication) {
  const description =
    'Reported weapons transfers held against the arms measures of the UN Security Council. An alert is a possible ' +
    'violation for a person to judge, never a finding of guilt. Errors are RFC 9457 problem details with a stable "code".';
  const config = new DocumentBuilder()
    .setTitle('Embargo Watch')
    .setDescription(description)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API key: ewk_...' })
    .addCookieAuth(SESSION_COOKIE)
    .addSecurityRequirements('bearer')
    .build();
  return SwaggerModule.createDocument(app, config);
}

/** The page at /api/docs needs inline styles and scripts of its own, so it is left out of the strict policy. */
export function serveOpenApi(app: NestExpressApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/openapi.json' });
}

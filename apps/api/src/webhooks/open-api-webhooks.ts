import { cloudEventJsonSchema, EVENT_TYPES, eventJsonSchema, eventMeaning, sampleEvents } from '#libs/webhooks';

const HEADERS = [
  ['webhook-id', 'The same in each attempt at one message: handle each once.'],
  ['webhook-timestamp', 'When the attempt was made, in seconds since 1970; refuse old ones.'],
  ['webhook-signature', 'One or more signatures, parted by spaces: v1,... (HMAC-SHA256) or v1a,... (ed25519).'],
] as const;

/** What receivers get, as the `webhooks` of an OpenAPI 3.1 description: in the form of Standard Webhooks. */
export function webhooksOfOpenApi(): Record<string, object> {
  return Object.fromEntries(
    EVENT_TYPES.map((type) => [
      type,
      {
        post: {
          operationId: `receive ${type}`,
          tags: ['receivers of webhooks'],
          summary: eventMeaning(type),
          security: [],
          parameters: HEADERS.map(([name, description]) => ({
            name,
            in: 'header',
            required: true,
            description,
            schema: { type: 'string' },
          })),
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: eventJsonSchema(type),
                examples: { sample: { value: sampleEvents.find((event) => event.type === type) } },
              },
              'application/cloudevents+json': { schema: cloudEventJsonSchema(type) },
            },
          },
          responses: {
            '2XX': {
              description: 'It has arrived. Anything else is tried again, ten times over more than three days.',
            },
            '410': { description: 'It is not wanted any more: the webhook is switched off.' },
          },
        },
      },
    ]),
  );
}

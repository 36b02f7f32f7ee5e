import { EVENT_VERSION, eventJsonSchema, type EventType } from '../event-schema.js';
import { cloudEventType } from './cloud-event.js';

/** JSON Schema (2020-12) of one type's message in the structured mode of CloudEvents. */
export function cloudEventJsonSchema(type: EventType): Record<string, unknown> {
  const { $schema, properties } = eventJsonSchema(type) as { $schema: string; properties: Record<string, object> };
  return {
    $schema,
    title: cloudEventType(type),
    type: 'object',
    required: ['specversion', 'id', 'source', 'type', 'time', 'datacontenttype', 'eventversion', 'data'],
    properties: {
      specversion: { const: '1.0' },
      id: { type: 'string', description: 'The webhook-id: the same in each attempt at one message.' },
      source: { type: 'string', format: 'uri-reference', description: 'The address of the installation.' },
      type: { const: cloudEventType(type) },
      time: properties['timestamp'],
      datacontenttype: { const: 'application/json' },
      subject: { type: 'string' },
      eventversion: { const: EVENT_VERSION, description: 'Raised when a field of "data" is removed or changes.' },
      data: properties['data'],
    },
  };
}

/** An answer of the API that is not what was asked for: RFC 9457 problem details, or no answer at all. */
export class ApiProblem extends Error {
  constructor(
    readonly kind: 'refused' | 'session-ended' | 'not-found' | 'unreachable' | 'fault',
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly code: string | null,
    readonly fields: readonly { path: string; message: string }[],
    /** Whatever else the API says, by name: of a conflict, what changed. */
    readonly members: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail === '' ? title : `${title}: ${detail}`);
    this.name = 'ApiProblem';
  }

  /** What the API says about one field of a form. */
  of(path: string): string | undefined {
    return this.fields.find(
      (field) => field.path === path || (/^[.[]/.test(field.path.slice(path.length)) && field.path.startsWith(path)),
    )?.message;
  }
}

export function unreachable(): ApiProblem {
  return new ApiProblem('unreachable', 0, '', '', null, []);
}

function kindOf(status: number): ApiProblem['kind'] {
  if (status === 401) return 'session-ended';
  if (status === 404) return 'not-found';
  return status >= 500 ? 'fault' : 'refused';
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function fieldsOf(value: unknown): { path: string; message: string }[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    const { path, message } = (entry ?? {}) as Record<string, unknown>;
    return typeof path === 'string' && typeof message === 'string' ? [{ path, message }] : [];
  });
}

/** Reads whatever a failed request brought back; a proxy's HTML page or an empty body must not break the console. */
export function problemOf(status: number, body: unknown): ApiProblem {
  const details = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  return new ApiProblem(
    kindOf(status),
    status,
    textOf(details.title),
    textOf(details.detail),
    textOf(details.code) || null,
    fieldsOf(details.errors),
    details,
  );
}

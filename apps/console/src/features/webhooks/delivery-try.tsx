import type { DeliveryTry } from '../../api/webhook-contract.js';
import { Exact } from '../../design/age.js';
import { CodeBlock } from '../../design/code-block.js';
import { Health } from '../../design/health.js';
import { useWords } from '../../words/words.js';
import style from './webhooks.module.css';

function headerLines(headers: Record<string, string | string[]>): string {
  return Object.entries(headers)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => `${name}: ${one}`))
    .join('\n');
}

interface SideProps {
  title: string;
  first: string;
  headers: Record<string, string | string[]>;
  body: string;
  note?: string;
}

/** One side of the conversation, as it went over the line. */
function Side({ title, first, headers, body, note }: SideProps) {
  const { deliveries: words } = useWords();
  return (
    <div className={style.side}>
      <h4>{title}</h4>
      <CodeBlock label={`${title}: ${words.headers}`} code={[first, headerLines(headers)].join('\n').trim()} />
      {body === '' ? (
        <p className={style.hint}>{words.emptyBody}</p>
      ) : (
        <CodeBlock label={`${title}: ${words.body}`} code={body} />
      )}
      {note !== undefined && <p className={style.hint}>{note}</p>}
    </div>
  );
}

/** What was sent in one try and what came back; the answer is kept as far as it helps to find a fault. */
export function TryView({ made }: { made: DeliveryTry }) {
  const { deliveries: words } = useWords();
  const { status, error, responseHeaders, responseBody } = made;
  return (
    <article className={style.try}>
      <h3>
        <Exact at={made.at} />
        <Health state={error === null ? 'good' : 'bad'}>{status ?? words.noAnswer}</Health>
        <span>{words.took(made.durationMs)}</span>
      </h3>
      {error !== null && <p className={style.why}>{error}</p>}
      <div className={style.sides}>
        <Side title={words.request} first={`POST ${made.url}`} headers={made.requestHeaders} body={made.requestBody} />
        {responseHeaders !== null && (
          <Side
            title={words.response}
            first={String(status ?? '')}
            headers={responseHeaders}
            body={responseBody ?? ''}
            {...((responseBody ?? '').length >= 4000 ? { note: words.cut } : {})}
          />
        )}
      </div>
    </article>
  );
}

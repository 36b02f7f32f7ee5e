import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReceiverSample } from '../../api/webhook-contract.js';
import { samplesQuery } from '../../api/webhooks.js';
import { CodeBlock } from '../../design/code-block.js';
import { OutsideLink } from '../../design/outside-link.js';
import { PageHeading } from '../../design/page-heading.js';
import { QueryView } from '../../design/query-view.js';
import { useWords } from '../../words/words.js';
import { ReceiverCheck } from './receiver-check.js';
import { SectionLinks } from './section-links.js';
import style from './webhooks.module.css';

function Samples({ samples }: { samples: readonly ReceiverSample[] }) {
  const { receivers: words } = useWords();
  const [chosen, setChosen] = useState(0);
  const sample = samples[chosen];
  return (
    <>
      <div className={style.languages} role="group" aria-label={words.languages}>
        {samples.map(({ language }, at) => (
          <Button
            key={language}
            size="xs"
            variant={at === chosen ? 'filled' : 'default'}
            aria-pressed={at === chosen}
            onClick={() => setChosen(at)}
          >
            {language}
          </Button>
        ))}
      </div>
      {sample !== undefined && (
        <CodeBlock label={words.file(sample.file)} code={sample.code} copy={words.copy(sample.file)} />
      )}
    </>
  );
}

export function ReceiversPage() {
  const { receivers: words } = useWords();
  const query = useQuery(samplesQuery);
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <SectionLinks />
      <section className={style.section}>
        <h2>{words.check}</h2>
        <p className={style.hint}>{words.checkLead}</p>
        <ReceiverCheck />
      </section>
      <section className={style.section}>
        <h2>{words.verify}</h2>
        <ol className={style.steps}>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className={style.hint}>
          {words.library} <OutsideLink href="https://www.standardwebhooks.com">standardwebhooks.com</OutsideLink>
        </p>
        <QueryView query={query}>{(samples) => <Samples samples={samples} />}</QueryView>
        <p>
          <a href="/api/docs">{words.openDescription}</a>
        </p>
      </section>
    </>
  );
}

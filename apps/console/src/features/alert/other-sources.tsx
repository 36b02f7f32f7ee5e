import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { AlertDetail, StoryPrint } from '../../api/contract.js';
import { splitAlert } from '../../api/incidents.js';
import { Exact } from '../../design/age.js';
import { isWebAddress, OutsideLink } from '../../design/outside-link.js';
import page from '../../design/page.module.css';
import { useChange } from '../../design/use-change.js';
import { useWords } from '../../words/words.js';
import style from './alert.module.css';
import { Decisions } from './decisions.js';
import { GroundsDialog } from './grounds-dialog.js';
import { MergeDialog } from './merge-dialog.js';

interface PrintProps {
  print: StoryPrint;
  isTicked: boolean;
  onTick: () => void;
}

function Print({ print, isTicked, onTick }: PrintProps) {
  const { sourcesOfAlert: words, alert } = useWords();
  const { title, outlet, agency, url, toldAt, isSuperseded } = print;
  return (
    <li>
      <Checkbox size="md" checked={isTicked} onChange={onTick} aria-label={words.pick(title, outlet)} />
      <div>
        <span dir="auto">{title}</span>
        <p className={style.small}>
          {outlet}
          {agency !== null && ` · ${words.credits(agency)}`}
          {' · '}
          <Exact at={toldAt} />
          {isSuperseded && <b> · {words.takenBack}</b>}
          {url !== null && isWebAddress(url) && (
            <>
              {' · '}
              <OutsideLink href={url}>{alert.openOriginal}</OutsideLink>
            </>
          )}
        </p>
      </div>
    </li>
  );
}

function SplitDialog({ detail, ticked, onClose }: { detail: AlertDetail; ticked: string[]; onClose: () => void }) {
  const { sourcesOfAlert: words } = useWords();
  const split = useChange(splitAlert, ['alert'], onClose, 'in-place');
  const { id: alertId, version } = detail;
  return (
    <GroundsDialog
      title={words.splitTitle(ticked.length)}
      detail={words.splitDetail}
      confirm={words.doSplit}
      isPending={split.isPending}
      problem={split.error}
      onConfirm={(why) => split.mutate({ alertId, articleIds: ticked, version, why })}
      onClose={onClose}
    />
  );
}

/** Who told of the event, story by story; what does not belong here is split off, what does is merged in. */
export function OtherSources({ detail }: { detail: AlertDetail }) {
  const { sourcesOfAlert: words } = useWords();
  const [ticked, setTicked] = useState<string[]>([]);
  const [asking, setAsking] = useState<'merge' | 'split' | null>(null);
  const stories = detail.stories ?? [];
  const tick = (id: string) => setTicked((all) => (all.includes(id) ? all.filter((one) => one !== id) : [...all, id]));
  const close = () => {
    setAsking(null);
    setTicked([]);
  };
  return (
    <section aria-labelledby="sources-heading">
      <h2 id="sources-heading">{words.heading}</h2>
      {stories.length === 0 ? (
        <p>{words.noArticles}</p>
      ) : (
        <>
          <p>{words.counts(detail.sourceCount, detail.articleCount)}</p>
          <p className={style.small}>{words.explained}</p>
        </>
      )}
      {stories.map((story) => (
        <div key={story.id ?? story.prints[0]?.articleId} className={style.story}>
          <h3>{words.story(story.origin, story.prints.length)}</h3>
          <ul>
            {story.prints.map((print) => (
              <Print
                key={print.articleId}
                print={print}
                isTicked={ticked.includes(print.articleId)}
                onTick={() => tick(print.articleId)}
              />
            ))}
          </ul>
        </div>
      ))}
      {!detail.mergedInto && (
        <div className={page.actions}>
          <Button size="compact-sm" variant="default" onClick={() => setAsking('merge')}>
            {words.merge}
          </Button>
          <Button size="compact-sm" variant="default" disabled={ticked.length === 0} onClick={() => setAsking('split')}>
            {words.split}
          </Button>
          {ticked.length === 0 && stories.length > 0 && <span className={style.small}>{words.splitHint}</span>}
        </div>
      )}
      <Decisions detail={detail} />
      {asking === 'merge' && <MergeDialog detail={detail} onClose={close} />}
      {asking === 'split' && <SplitDialog detail={detail} ticked={ticked} onClose={close} />}
    </section>
  );
}

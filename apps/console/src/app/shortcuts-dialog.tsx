import { Button, Switch } from '@mantine/core';
import { Fragment } from 'react';
import { Dialog } from '../design/dialog.js';
import { useWords } from '../words/words.js';
import { PAGES } from './navigation.js';
import style from './shortcuts-dialog.module.css';
import { useSingleKeys } from './shortcuts.js';

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { common, shell, shortcuts } = useWords();
  const [areOn, setOn] = useSingleKeys();
  const keys: [string[], string][] = [
    [['j'], shortcuts.next],
    [['k'], shortcuts.previous],
    [['Enter'], shortcuts.openAlert],
    [['u'], shortcuts.back],
    [['x'], shortcuts.select],
    [['X'], shortcuts.extend],
    [['a'], shortcuts.assignMe],
    [['e'], shortcuts.startReview],
    [['c'], shortcuts.close],
    [['s'], shortcuts.snooze],
    [['/'], shortcuts.search],
    [['?'], shortcuts.help],
    ...[...PAGES.work, ...PAGES.law, ...PAGES.connections].map((page): [string[], string] => [
      ['g', page.letter],
      shortcuts.goTo(shell.pages[page.name]),
    ]),
  ];
  return (
    <Dialog title={shortcuts.title} onClose={onClose}>
      <dl className={style.list}>
        {keys.map(([sequence, what]) => (
          <Fragment key={what}>
            <dt>
              {sequence.map((key, place) => (
                <Fragment key={key}>
                  {place > 0 && ` ${shortcuts.then} `}
                  <kbd>{key}</kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{what}</dd>
          </Fragment>
        ))}
      </dl>
      <div className={style.foot}>
        <Switch
          label={shortcuts.singleKeys}
          description={shortcuts.singleKeysNote}
          checked={areOn}
          onChange={(event) => setOn(event.currentTarget.checked)}
        />
        <Button variant="default" onClick={onClose}>
          {common.close}
        </Button>
      </div>
    </Dialog>
  );
}

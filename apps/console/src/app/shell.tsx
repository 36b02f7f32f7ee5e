import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useWords } from '../words/words.js';
import { Account } from './account.js';
import { Mark } from './brand.js';
import { ConnectionNotice } from './connection-notice.js';
import { Footer } from './footer.js';
import { Navigation, PAGES } from './navigation.js';
import { SessionEndedDialog } from './session-ended-dialog.js';
import style from './shell.module.css';
import { ShortcutsDialog } from './shortcuts-dialog.js';
import { useShortcuts, type Shortcuts } from './shortcuts.js';

const EVERY_PAGE = [...PAGES.work, ...PAGES.law, ...PAGES.connections];

function usePageShortcuts(onHelp: () => void) {
  const navigate = useNavigate();
  const shortcuts: Shortcuts = { '?': onHelp };
  for (const page of EVERY_PAGE) shortcuts[`g ${page.letter}`] = () => void navigate({ to: page.to });
  useShortcuts(shortcuts);
}

function Side({ onShowShortcuts }: { onShowShortcuts: () => void }) {
  const { common, shell } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { pathname } = useLocation();
  useEffect(() => setOpen(false), [pathname]);
  return (
    <header className={style.side}>
      <Link to="/alerts" className={style.brand}>
        <Mark />
        {common.product}
      </Link>
      <button
        type="button"
        className={style.menuButton}
        aria-expanded={isOpen}
        aria-controls="menu"
        onClick={() => setOpen(!isOpen)}
      >
        {shell.menu}
      </button>
      <div id="menu" className={style.fold} data-open={isOpen ? '' : undefined}>
        <Navigation />
        <Account onShowShortcuts={onShowShortcuts} />
      </div>
    </header>
  );
}

export function Shell() {
  const { shell } = useWords();
  const [isHelpOpen, setHelpOpen] = useState(false);
  usePageShortcuts(() => setHelpOpen(true));
  return (
    <div className={style.shell}>
      <a href="#content" className={style.skip}>
        {shell.skip}
      </a>
      <Side onShowShortcuts={() => setHelpOpen(true)} />
      <div className={style.body}>
        <ConnectionNotice />
        <main id="content" className={style.main} tabIndex={-1}>
          <Outlet />
        </main>
        <Footer />
      </div>
      {isHelpOpen && <ShortcutsDialog onClose={() => setHelpOpen(false)} />}
      <SessionEndedDialog />
    </div>
  );
}
